package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Explains the problems of a payload that was validated. It runs the rules a second time, so that the ordinary validation keeps
 * nothing for it.
 */
public final class Explainer {

    /** After so many corrections, the payload is explained again. */
    private static final int MOST_HIDDEN = 100;

    private final RuleBook rules;
    private final PayloadReader reader;
    private final boolean strict;

    /**
     * Creates an explainer for payloads of a sandbox.
     *
     * @param reader the reader that read them; it must keep broken objects
     * @param strict whether rules that run only in strict sandboxes take part
     */
    public Explainer(RuleBook rules, PayloadReader reader, boolean strict) {
        this.rules = rules;
        this.reader = reader;
        this.strict = strict;
    }

    /** Returns the reader that payloads to explain are read with. */
    public PayloadReader reader() {
        return reader;
    }

    /**
     * The explanation of a payload.
     *
     * @param problems the first problems
     * @param hidden problems of rules that the ordinary validation skips, although they read no broken value; 100
     *     at most
     * @param rules every rule over an object of the payload, by name
     */
    public record Explained(List<Explanation> problems, List<Explanation> hidden, List<RuleStatus> rules) {}

    /**
     * Explains problems.
     *
     * @param parsed the payload, after its validation
     * @param type the record of the payload, or of the elements of a payload that is a list
     * @param problems of the ordinary validation, in payload order
     */
    public Explained explain(
            ParsedPayload<?> parsed, Class<?> type, boolean isList, Facts facts, List<Problem> problems) {
        var root = isList ? Field.ofRootList(type) : Field.ofRoot(type);
        var trace = RuleTrace.of(rules, parsed, facts, strict, reader.cap());
        var compared = new ComparedValues(reader, facts, facts, parsed.payload(), root);
        var explained = problems.stream()
                .map(problem -> explain(problem, parsed.payload(), root, trace.find(problem), compared))
                .toList();
        var hidden = trace.findHidden().stream()
                .limit(MOST_HIDDEN)
                .map(traced -> explain(traced.problem(), parsed.payload(), root, Optional.of(traced), compared))
                .toList();
        return new Explained(explained, hidden, trace.rules());
    }

    /**
     * Returns the problems of rules that the ordinary validation skips, although they read no broken value, without an
     * explanation; 100 at most. It runs no other rule.
     */
    public List<Problem> findHidden(ParsedPayload<?> parsed, Facts facts) {
        if (parsed.brokenObjects().isEmpty()) {
            return List.of();
        }
        return RuleTrace.ofHidden(rules, parsed, facts, strict, MOST_HIDDEN).findHidden().stream()
                .map(TracedProblem::problem)
                .toList();
    }

    private static Explanation explain(
            Problem problem, JsonNode payload, Field root, Optional<TracedProblem> traced, ComparedValues compared) {
        var found = traced.map(compared::find).orElse(new ComparedValues.Found(List.of(), true));
        return new Explanation(
                problem,
                valueAt(payload, problem.at()),
                FieldForms.find(root, payload, problem.at()).orElse(null),
                found.values(),
                found.isComplete(),
                traced.map(TracedProblem::consultations).orElse(List.of()),
                traced.map(TracedProblem::readsClock).orElse(false));
    }

    private static JsonNode valueAt(JsonNode payload, Attr at) {
        JsonNode node = payload;
        for (var step : at.steps()) {
            if (node == null || Attr.WHOLE_OBJECT.equals(step.name())) {
                return node;
            }
            node = step.isIndex() ? node.get(step.index()) : node.get(step.name());
        }
        return node;
    }
}
