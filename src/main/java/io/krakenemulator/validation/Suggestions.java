package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.function.Supplier;

/** Adds near matches to the problem of a value that is none of its choices, while a payload has few problems. */
record Suggestions(Conventions conventions, ProblemList problems) {

    /** Returns the problem of a value of some type, with near matches if it is about a choice. */
    Values.Read add(Values.Read problem, JsonNode node, FieldType type) {
        return type instanceof FieldType.Choice choice && node.isTextual()
                ? add(problem, node.textValue(), choice::values)
                : problem;
    }

    /** Returns the problem of a value, with near matches among its choices. */
    Values.Read add(Values.Read problem, String value, Supplier<Collection<String>> choices) {
        return problem.check() == ShapeCheck.INVALID_CHOICE && problems.isShort()
                ? conventions.suggest(problem, value, choices.get())
                : problem;
    }
}
