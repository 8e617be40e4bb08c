package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the values that a problem of a rule depends on: it changes one value of the object after the other and runs the rule
 * again. Nothing has to be declared for a rule, and the result shows what the rule does and not what its text says. If no
 * single value counts, it empties lists and leaves objects out.
 *
 * <p>The work for one payload has a bound. One instance serves one payload, on one thread.
 */
final class ComparedValues {

    /** The values that one problem lists. */
    private static final int MOST_VALUES = 20;

    /** The values that are changed for one problem: those nearest to its place. */
    private static final int MOST_PARTS = 400;

    /** The values of an object that is too large: each change reads all of it again. */
    private static final int MOST_NODES = 20_000;

    /** The values that are read again for all problems of a payload: about half a second of work. */
    private static final long MOST_READ = 1_000_000;

    private final PayloadReader reader;
    private final Choices choices;
    private final Facts facts;
    private final JsonNode payload;
    private final Field root;
    private long left = MOST_READ;

    /** @param reader one that keeps broken objects */
    ComparedValues(PayloadReader reader, Choices choices, Facts facts, JsonNode payload, Field root) {
        this.reader = reader;
        this.choices = choices;
        this.facts = facts;
        this.payload = payload;
        this.root = root;
    }

    /**
     * The values of one problem.
     *
     * @param values nearest to the problem first
     * @param isComplete whether all values of the object were changed, so that no further one is known to count
     */
    record Found(List<ComparedValue> values, boolean isComplete) {}

    /** A part of the payload, and the object or list that holds it. */
    private record Part(Attr at, JsonNode parent, JsonNode value) {

        void set(JsonNode other) {
            if (parent instanceof ObjectNode object) {
                object.set(at.name(), other);
            } else {
                ((ArrayNode) parent).set(at.index(), other);
            }
        }

        boolean isAt(Problem problem) {
            return value.isValueNode() && at.toString().equals(problem.at().toString());
        }

        void remove() {
            ((ArrayNode) parent).remove(at.index());
        }

        void insert() {
            ((ArrayNode) parent).insert(at.index(), value);
        }
    }

    /** The change that another value makes. */
    private enum Effect {
        NONE,
        CHANGED,
        REMOVED
    }

    Found find(TracedProblem traced) {
        var sent = nodeAt(traced.object());
        if (!(sent instanceof ObjectNode object) || count(object, 0) >= MOST_NODES) {
            return new Found(List.of(), false);
        }
        var copy = object.deepCopy();
        var parts = new ArrayList<Part>();
        int nodes = collect(copy, traced.object(), parts, 0);
        parts.sort(Comparator.comparingInt(
                part -> -sharedSteps(part.at(), traced.problem().at())));
        var values =
                tryAll(traced, copy, nodes, select(parts, part -> part.value().isValueNode()));
        if (!values.values().isEmpty()) {
            return new Found(values.values(), values.isComplete());
        }
        int steps = traced.problem().at().steps().length;
        var containers = tryAll(
                traced,
                copy,
                nodes,
                // Leaving out what holds the place of the problem would remove any problem
                select(
                        parts,
                        part -> part.value().isContainerNode()
                                && (part.at().steps().length >= steps
                                        || sharedSteps(
                                                        part.at(),
                                                        traced.problem().at())
                                                < part.at().steps().length)));
        return new Found(containers.values(), values.isComplete() && containers.isComplete());
    }

    private static List<Part> select(List<Part> parts, Predicate<Part> wanted) {
        return parts.stream().filter(wanted).toList();
    }

    private Found tryAll(TracedProblem traced, ObjectNode copy, int nodes, List<Part> parts) {
        var values = new ArrayList<ComparedValue>();
        for (var part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
            if (left <= 0 || values.size() == MOST_VALUES) {
                return new Found(values, false);
            }
            var effect = part.value().isContainerNode()
                    ? tryWithout(traced, copy, part, nodes)
                    : tryVariants(traced, copy, part, nodes);
            // A rule reports at a value that it read, even if it says the same of every other wrong one
            if (effect != Effect.NONE || part.isAt(traced.problem())) {
                boolean isEnough = effect == Effect.REMOVED || isUnknown(traced, part.value());
                values.add(new ComparedValue(part.at().toString(), part.value(), isEnough));
            }
        }
        return new Found(values, parts.size() <= MOST_PARTS);
    }

    /** Returns whether the rule looked the value up and did not find it, so that one which exists removes the problem. */
    private static boolean isUnknown(TracedProblem traced, JsonNode value) {
        return traced.consultations().stream()
                .anyMatch(one -> !one.isFound() && one.value().equals(value.asText()));
    }

    private JsonNode nodeAt(Attr at) {
        JsonNode node = payload;
        for (var step : at.steps()) {
            node = node == null ? null : step.isIndex() ? node.get(step.index()) : node.get(step.name());
        }
        return node;
    }

    private static int collect(JsonNode node, Attr at, List<Part> parts, int visited) {
        int count = visited + 1;
        if (node.isObject()) {
            for (var entry : node.properties()) {
                count = collect(node, entry.getValue(), at.field(entry.getKey()), parts, count);
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                count = collect(node, node.get(i), at.index(i), parts, count);
            }
        }
        return count;
    }

    private static int collect(JsonNode parent, JsonNode node, Attr at, List<Part> parts, int visited) {
        parts.add(new Part(at, parent, node));
        return node.isContainerNode() ? collect(node, at, parts, visited) : visited + 1;
    }

    /** Counts the values, up to the bound. */
    private static int count(JsonNode node, int before) {
        int count = before + 1;
        for (var inner : node) {
            if (count >= MOST_NODES) {
                return count;
            }
            count = count(inner, count);
        }
        return count;
    }

    private static int sharedSteps(Attr one, Attr other) {
        var first = one.steps();
        var second = other.steps();
        int shared = 0;
        while (shared < Math.min(first.length, second.length)
                && first[shared].index() == second[shared].index()
                && (first[shared].isIndex() || first[shared].name().equals(second[shared].name()))) {
            shared++;
        }
        return shared;
    }

    private Effect tryWithout(TracedProblem traced, ObjectNode copy, Part part, int nodes) {
        left -= nodes;
        if (part.at().isIndex()) {
            part.remove();
            var effect = judge(traced, copy);
            part.insert();
            return effect;
        }
        part.set(part.value().isArray() ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.nullNode());
        var effect = judge(traced, copy);
        part.set(part.value());
        return effect;
    }

    private Effect tryVariants(TracedProblem traced, ObjectNode copy, Part part, int nodes) {
        var form = FieldForms.find(root, payload, part.at());
        var variants = new ArrayList<>(
                Variants.of(part.value(), form.map(FieldForm::choices).orElse(List.of())));
        if (!part.value().isNull() && form.isPresent() && !form.get().isRequired()) {
            variants.add(JsonNodeFactory.instance.nullNode());
        }
        var strongest = Effect.NONE;
        for (var variant : variants) {
            left -= nodes;
            part.set(variant);
            var effect = judge(traced, copy);
            part.set(part.value());
            if (effect.compareTo(strongest) > 0) {
                strongest = effect;
            }
            if (strongest == Effect.REMOVED || left <= 0) {
                break;
            }
        }
        return strongest;
    }

    private Effect judge(TracedProblem traced, ObjectNode changed) {
        var object = read(traced, changed);
        if (object == null) {
            return Effect.NONE;
        }
        var found = new ProblemList(reader.cap());
        try {
            traced.rule()
                    .check(
                            object,
                            facts,
                            new Problems(
                                    found,
                                    traced.object(),
                                    traced.rule().origin(),
                                    traced.rule().codes()));
        } catch (RuntimeException broken) {
            // A rule may rely on the form of its object, which the change broke: that tells nothing
            return Effect.NONE;
        }
        return compare(traced.problem(), new PayloadOrder(payload).arrange(found.list()));
    }

    private WellFormed<?> read(TracedProblem traced, ObjectNode changed) {
        var parsed = reader.read(changed, traced.type(), choices);
        var objects = parsed.objects();
        if (!objects.isEmpty() && objects.get(objects.size() - 1).at().isRoot()) {
            return objects.get(objects.size() - 1);
        }
        var broken = parsed.brokenObjects();
        return broken.isEmpty() ? null : broken.get(broken.size() - 1).bound();
    }

    private static Effect compare(Problem before, List<Problem> after) {
        var place = before.at().toString();
        var effect = Effect.REMOVED;
        for (var problem : after) {
            if (problem.code().equals(before.code()) && problem.at().toString().equals(place)) {
                if (problem.detail().equals(before.detail())) {
                    return Effect.NONE;
                }
                effect = Effect.CHANGED;
            }
        }
        return effect;
    }
}
