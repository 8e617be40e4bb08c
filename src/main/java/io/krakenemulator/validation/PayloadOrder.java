package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings problems into the order of the payload and into the caller's spelling.
 *
 * <p>Within an object, problems of its present fields come first, in its order. Problems of absent fields and of the object
 * as a whole follow. A payload without problems costs nothing.
 */
final class PayloadOrder {

    private static final int LACKING = Integer.MAX_VALUE - 1;
    private static final int WHOLE = Integer.MAX_VALUE;

    /** The most fields of an object among which a search costs less than their numbers. */
    private static final int FEW_FIELDS = 32;

    private final JsonNode payload;
    private final Map<ObjectNode, Map<String, Integer>> positions = new IdentityHashMap<>();

    PayloadOrder(JsonNode payload) {
        this.payload = payload;
    }

    private record Placed(int[] position, Problem problem) {}

    List<Problem> arrange(List<Problem> problems) {
        return problems.stream()
                .map(this::place)
                .sorted(Comparator.comparing(Placed::position, Arrays::compare))
                .map(Placed::problem)
                .toList();
    }

    private Placed place(Problem problem) {
        var steps = problem.at().steps();
        var position = new int[steps.length];
        var spelled = Attr.ROOT;
        JsonNode node = payload;
        for (int i = 0; i < steps.length; i++) {
            var step = steps[i];
            if (step.isIndex()) {
                position[i] = step.index();
                spelled = step.parent() == spelled ? step : spelled.index(step.index());
                node = node == null ? null : node.get(step.index());
                continue;
            }
            var name = spelling(node, step.name());
            spelled = step.parent() == spelled && name.equals(step.name()) ? step : spelled.field(name);
            position[i] = positionOf(node, name);
            node = node == null ? null : node.get(name);
        }
        return new Placed(position, problem.moveTo(spelled));
    }

    /** Returns the name that the payload uses for a field, or the given name if the field is absent. */
    private static String spelling(JsonNode node, String name) {
        if (node instanceof ObjectNode object && !object.has(name)) {
            for (String other : Shape.otherNames(name)) {
                if (object.has(other)) {
                    return other;
                }
            }
        }
        return name;
    }

    private int positionOf(JsonNode node, String name) {
        if (name.equals(Attr.WHOLE_OBJECT)) {
            return WHOLE;
        }
        if (!(node instanceof ObjectNode object)) {
            return LACKING;
        }
        return object.size() <= FEW_FIELDS
                ? find(object, name)
                : positions.computeIfAbsent(object, PayloadOrder::number).getOrDefault(name, LACKING);
    }

    private static int find(ObjectNode object, String name) {
        var names = object.fieldNames();
        for (int i = 0; names.hasNext(); i++) {
            if (names.next().equals(name)) {
                return i;
            }
        }
        return LACKING;
    }

    private static Map<String, Integer> number(ObjectNode object) {
        var numbers = new HashMap<String, Integer>();
        var names = object.fieldNames();
        for (int i = 0; names.hasNext(); i++) {
            numbers.put(names.next(), i);
        }
        return numbers;
    }
}
