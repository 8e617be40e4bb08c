package io.krakenemulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Changes a well-formed payload in one field at a time. A change is either forbidden by the document's schemas, with the
 * code and place of the expected problem, or allowed.
 *
 * <p>Each field of each schema is changed at its first place in the payloads.
 */
final class GeneratedCases {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * One change.
     *
     * @param payload the changed payload
     * @param expected the problem's code and place; empty where the change is allowed
     * @param alone whether no other problem may be reported. A change may break a rule of the field that is not known
     *     here
     */
    record Case(String name, JsonNode payload, String expected, boolean alone) {
        boolean isAllowed() {
            return expected.isEmpty();
        }
    }

    private final WireDocument document;
    private final Consumer<Case> each;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> stated = new TreeSet<>();

    private JsonNode payload;

    /** @param each takes the cases one by one, as together they would fill the memory */
    GeneratedCases(WireDocument document, Consumer<Case> each) {
        this.document = document;
        this.each = each;
    }

    /** Goes through a payload of a schema. */
    void of(JsonNode schema, JsonNode whole) {
        this.payload = whole;
        if (document.resolve(schema).has("items")) {
            elements(document.resolve(schema), (ArrayNode) whole, "");
        } else {
            object(schema, (ObjectNode) whole, "");
        }
    }

    /** Returns the fields that no payload has shown. */
    Set<String> unseen() {
        var unseen = new TreeSet<>(stated);
        unseen.removeAll(seen);
        return unseen;
    }

    private void object(JsonNode schema, ObjectNode node, String at) {
        var branches = document.branches(schema);
        var branch = branches.size() == 1 ? branches.get(0) : findMember(schema, node);
        var name = nameOf(branch);
        // Without it the value is of the member that null stands for.
        var mayBeAbsent = branches.size() == 1 ? "" : findTruth(branches);
        var required = WireDocument.texts(branch.path("required"));
        branch.path("properties").properties().forEach(property -> {
            var field = name + "." + property.getKey();
            stated.add(field);
            // Null shows that a field exists, but not its type.
            if (!node.hasNonNull(property.getKey())) {
                return;
            }
            var place = at.isEmpty() ? property.getKey() : at + "." + property.getKey();
            var value = node.get(property.getKey());
            var nullIsAKind = property.getKey().equals(mayBeAbsent);
            var cases = new FieldCases(
                    document,
                    each,
                    payload,
                    new FieldCases.Field(field, node, property.getKey(), place, property.getValue(), nullIsAKind));
            if (seen.add(field)) {
                if (nullIsAKind) {
                    cases.form();
                } else {
                    cases.all(required.contains(property.getKey()));
                }
            }
            if (value.isArray()) {
                stated.add(field + "[]");
                if (!value.isEmpty() && seen.add(field + "[]")) {
                    cases.elements();
                }
            }
            below(property.getValue(), value, place);
        });
    }

    private void below(JsonNode schema, JsonNode value, String place) {
        if (value instanceof ArrayNode array) {
            elements(document.resolve(schema), array, place);
        } else if (value instanceof ObjectNode object && document.hasFields(schema)) {
            object(schema, object, place);
        }
    }

    private void elements(JsonNode list, ArrayNode array, String at) {
        for (int i = 0; i < array.size(); i++) {
            below(list.path("items"), array.get(i), at.isEmpty() ? String.valueOf(i) : at + "." + i);
        }
    }

    /** Returns the member of a union that a value belongs to: the one that has all of its fields. */
    private JsonNode findMember(JsonNode union, ObjectNode node) {
        var discriminator = document.resolve(union).path("discriminator");
        var said = node.path(discriminator.path("propertyName").asText()).asText();
        var mapped = discriminator.path("mapping").path(said);
        if (!mapped.isMissingNode()) {
            return document.resolve(NODES.objectNode().put("$ref", mapped.asText()));
        }
        return document.branches(union).stream()
                .filter(branch -> hasAll(branch, node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No member of the union has all fields of " + node));
    }

    /** Returns the field by whose truth value the members of a union differ; empty if there is none. */
    private static String findTruth(List<JsonNode> members) {
        return members.get(0).path("properties").properties().stream()
                .filter(property -> property.getValue().path("enum").path(0).isBoolean())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean hasAll(JsonNode branch, ObjectNode node) {
        for (var field : node.properties()) {
            var property = branch.path("properties").path(field.getKey());
            if (property.isMissingNode() || isOfAnotherMember(property, field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAnotherMember(JsonNode property, JsonNode value) {
        if (!property.has("enum") || value.isNull()) {
            return false;
        }
        for (var constant : property.path("enum")) {
            if (constant.equals(value)) {
                return false;
            }
        }
        return true;
    }

    private String nameOf(JsonNode branch) {
        for (var schema : document.root().path("components").path("schemas").properties()) {
            if (schema.getValue() == branch) {
                return schema.getKey();
            }
        }
        // An inline copy of a schema, recognised by its fields.
        for (var schema : document.root().path("components").path("schemas").properties()) {
            if (schema.getValue().path("properties").equals(branch.path("properties"))) {
                return schema.getKey();
            }
        }
        throw new AssertionError("A schema without a name: " + branch);
    }
}
