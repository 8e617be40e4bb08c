package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of validating a payload.
 *
 * @param value the bound payload as it was sent, without derived values
 * @param cleaned the payload as it is echoed and stored: without unknown fields, with values in their normal form and
 *     derived values, in the caller's spelling and key order
 * @param problems in payload order, in the caller's spelling, at most as many as the engine keeps
 * @param found the number of problems, those that are not listed included
 * @param limit the number of problems that are listed at most, at least one
 */
public record ValidationResult<T>(T value, JsonNode cleaned, List<Problem> problems, int found, int limit) {

    /** Returns the result of a check that finds few problems and therefore lists them all. */
    public static <T> ValidationResult<T> listAll(T value, JsonNode cleaned, List<Problem> problems) {
        return new ValidationResult<>(value, cleaned, problems, problems.size(), Integer.MAX_VALUE);
    }

    public boolean isValid() {
        return found == 0;
    }

    /** Returns whether a listed problem is at the root's field of that name. */
    public boolean names(String field) {
        return problems.stream().anyMatch(problem -> problem.at().toString().equals(field));
    }

    /** Returns the result with its listed problems replaced, such as by the same ones at other places. */
    public ValidationResult<T> replaceProblems(List<Problem> replacements) {
        return new ValidationResult<>(value, cleaned, replacements, found, limit);
    }

    /**
     * Returns the same result with one more problem at its end. In a full list it takes the place of the last one, because
     * clients react to its code.
     */
    public ValidationResult<T> and(Problem problem) {
        var more = new ArrayList<>(problems.subList(0, Math.min(problems.size(), limit - 1)));
        more.add(problem);
        return new ValidationResult<>(value, cleaned, List.copyOf(more), found + 1, limit);
    }

    /** Returns the result with more problems, inserted in the payload's order. Problems over the limit are only counted. */
    public ValidationResult<T> and(List<Problem> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(problems);
        all.addAll(more.subList(0, Math.min(more.size(), Math.max(0, limit - problems.size()))));
        return new ValidationResult<>(
                value, cleaned, new PayloadOrder(cleaned).arrange(all), found + more.size(), limit);
    }
}
