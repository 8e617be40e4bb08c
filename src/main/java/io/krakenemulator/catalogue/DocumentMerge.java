package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Merges a part of a reference data document into a whole one. An item of a list is merged into the item of the same
 * identity, or appended if there is none. A merge never removes anything.
 */
final class DocumentMerge {

    private DocumentMerge() {}

    /** Returns the merged document. Neither argument is changed. */
    static ObjectNode merge(ObjectNode whole, ObjectNode part) {
        var merged = whole.deepCopy();
        for (var entry : part.properties()) {
            if (entry.getValue() instanceof ArrayNode items) {
                mergeItems(merged.withArray(entry.getKey()), items, ListDeclaration.of(entry.getKey()));
            } else {
                mergeFields(merged.withObject(entry.getKey()), entry.getValue());
            }
        }
        return merged;
    }

    private static void mergeItems(ArrayNode list, ArrayNode items, ListDeclaration declaration) {
        for (var item : items) {
            var known = find(list, declaration.identityOf(item), declaration);
            if (known == null) {
                list.add(item.deepCopy());
            } else {
                mergeFields(known, item);
            }
        }
    }

    private static ObjectNode find(ArrayNode list, List<JsonNode> identity, ListDeclaration declaration) {
        for (var candidate : list) {
            if (declaration.identityOf(candidate).equals(identity)) {
                return (ObjectNode) candidate;
            }
        }
        return null;
    }

    /** Objects are merged to any depth; every other value, lists included, replaces the one before. */
    private static void mergeFields(ObjectNode object, JsonNode fields) {
        for (var field : fields.properties()) {
            var value = field.getValue();
            if (value.isObject() && object.get(field.getKey()) instanceof ObjectNode inner) {
                mergeFields(inner, value);
            } else {
                object.set(field.getKey(), value.deepCopy());
            }
        }
    }
}
