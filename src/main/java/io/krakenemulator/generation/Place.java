package io.krakenemulator.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object of a payload. Each change returns the place where the change was made, as errors name it.
 *
 * @param path the place, empty for the whole payload
 */
record Place(ObjectNode object, String path) {

    static Place ofWhole(ObjectNode payload) {
        return new Place(payload, "");
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Returns an object of a list of objects. */
    Place element(String list, int index) {
        return new Place((ObjectNode) object.get(list).get(index), at(list) + "." + index);
    }

    Place child(String field) {
        return new Place((ObjectNode) object.get(field), at(field));
    }

    ArrayNode list(String field) {
        return object.withArrayProperty(field);
    }

    String text(String field) {
        return object.path(field).asText();
    }

    boolean isTrue(String field) {
        return object.path(field).asBoolean();
    }

    boolean has(String field) {
        return object.has(field);
    }

    String put(String field, String value) {
        object.put(field, value);
        return at(field);
    }

    String put(String field, int value) {
        object.put(field, value);
        return at(field);
    }

    String put(String field, boolean value) {
        object.put(field, value);
        return at(field);
    }

    String remove(String field) {
        object.remove(field);
        return at(field);
    }

    /** Adds an empty object to a list, which is created if it does not exist. */
    Place append(String list) {
        list(list).addObject();
        return last(list);
    }

    /** Adds a copy of an element to the end of its list. Returns the place of the list. */
    String repeat(String list, int index) {
        list(list).add(list(list).get(index).deepCopy());
        return at(list);
    }

    Place last(String list) {
        return element(list, list(list).size() - 1);
    }
}
