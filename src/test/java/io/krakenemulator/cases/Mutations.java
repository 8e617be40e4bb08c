package io.krakenemulator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies the changes of a case to its fixture. The places are dotted paths of field names and zero-based positions. */
public final class Mutations {

    private Mutations() {}

    /** Applies the changes in the order of the case. */
    public static void apply(JsonNode payload, JsonNode one) {
        for (var change : one.properties()) {
            switch (change.getKey()) {
                case "set" -> change.getValue().properties().forEach(it -> set(payload, it.getKey(), it.getValue()));
                case "append" ->
                    change.getValue().properties().forEach(it -> append(payload, it.getKey(), it.getValue()));
                case "remove" -> change.getValue().forEach(path -> remove(payload, path.asText()));
                case "repeat" -> change.getValue().forEach(path -> repeat(payload, path.asText()));
                case "note", "clock", "strict", "facts", "without", "expect", "derived" -> {}
                default -> throw new IllegalArgumentException("A case cannot " + change.getKey());
            }
        }
    }

    private static void set(JsonNode payload, String path, JsonNode value) {
        var parent = parent(payload, path);
        var last = last(path);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value.deepCopy());
        } else {
            ((ObjectNode) parent).set(last, value.deepCopy());
        }
    }

    private static void remove(JsonNode payload, String path) {
        var parent = parent(payload, path);
        var removed = parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(last(path)))
                : ((ObjectNode) parent).remove(last(path));
        if (removed == null) {
            throw new IllegalArgumentException("Nothing to remove at " + path);
        }
    }

    /** Appends to a list, which is created if it does not exist. */
    private static void append(JsonNode payload, String path, JsonNode value) {
        var parent = (ObjectNode) parent(payload, path);
        parent.withArrayProperty(last(path)).add(value.deepCopy());
    }

    /** Adds a copy of a list's element to the list's end. */
    private static void repeat(JsonNode payload, String path) {
        var list = (ArrayNode) parent(payload, path);
        list.add(list.get(Integer.parseInt(last(path))).deepCopy());
    }

    private static JsonNode parent(JsonNode payload, String path) {
        var at = payload;
        var steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof ArrayNode ? at.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
            if (at == null) {
                throw new IllegalArgumentException("The fixture has no " + steps[i] + " on the way to " + path);
            }
        }
        return at;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
