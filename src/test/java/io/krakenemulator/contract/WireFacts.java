package io.krakenemulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts of a document: the statuses of its operations, and the fields of its bodies at every depth, with their types,
 * forms and sizes. The members of a union are merged, so that it does not matter how a document divides them.
 */
final class WireFacts {

    private static final List<String> FACETS =
            List.of("format", "maxLength", "minLength", "maximum", "minimum", "minItems");

    /** Deeper than any payload. A schema that contains itself ends here. */
    private static final int DEEPEST = 14;

    private final WireDocument document;

    WireFacts(WireDocument document) {
        this.document = document;
    }

    /** By part of an operation, such as {@code POST /v1/…/ request}, and place in it, such as {@code .customers[].email}. */
    Map<String, Map<String, Set<String>>> all() {
        var all = new LinkedHashMap<String, Map<String, Set<String>>>();
        document.root().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> addOperation(
                        operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "{}"),
                        operation.getValue(),
                        all)));
        return all;
    }

    private void addOperation(String name, JsonNode operation, Map<String, Map<String, Set<String>>> all) {
        var statuses = new TreeSet<String>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        all.put(name + " answers", Map.of(".", statuses));
        addBody(name + " request", operation.path("requestBody"), all);
        for (var status : statuses) {
            if (status.startsWith("2")) {
                addBody(name + " " + status, operation.path("responses").path(status), all);
            }
        }
    }

    private void addBody(String name, JsonNode body, Map<String, Map<String, Set<String>>> all) {
        var schema = body.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            var resolved = document.resolve(schema);
            var facts = new TreeMap<String, Set<String>>();
            add(List.of(resolved.has("items") ? resolved.path("items") : schema), "", facts, 0);
            all.put(name, facts);
        }
    }

    private void add(List<JsonNode> schemas, String at, Map<String, Set<String>> facts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        var properties = new LinkedHashMap<String, List<JsonNode>>();
        Set<String> required = null;
        for (var schema : schemas) {
            for (var branch : document.branches(schema)) {
                branch.path("properties").properties().forEach(property -> properties
                        .computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                        .add(property.getValue()));
                var needed = WireDocument.texts(branch.path("required"));
                if (required == null) {
                    required = needed;
                } else {
                    required.retainAll(needed);
                }
            }
        }
        for (var property : properties.entrySet()) {
            var here = at + "." + property.getKey();
            var stated = facts.computeIfAbsent(here, place -> new TreeSet<>());
            state(property.getValue(), stated);
            if (required != null && required.contains(property.getKey())) {
                stated.add("required");
            }
            if (stated.contains("array")) {
                var items = property.getValue().stream()
                        .flatMap(schema -> document.branches(schema).stream())
                        .map(branch -> branch.path("items"))
                        .filter(found -> !found.isMissingNode())
                        .toList();
                add(items, here + "[]", facts, depth + 1);
            } else if (stated.contains("object")) {
                add(property.getValue(), here, facts, depth + 1);
            }
        }
    }

    private void state(List<JsonNode> schemas, Set<String> stated) {
        for (var schema : schemas) {
            var whole = document.resolve(schema);
            for (var facet : FACETS) {
                if (whole.has(facet)) {
                    stated.add(facet + "=" + whole.path(facet).asText());
                }
            }
            whole.path("enum").forEach(value -> {
                if (!value.isNull()) {
                    // The facts of a place stand in one line, with spaces between them.
                    stated.add("enum=" + value.asText().replace(' ', '_'));
                }
            });
            if (whole.path("nullable").asBoolean() || schema.path("nullable").asBoolean()) {
                stated.add("nullable");
            }
            for (var branch : document.branches(schema)) {
                if (branch.has("type")) {
                    stated.add(branch.path("type").asText());
                } else if (branch.has("properties")) {
                    stated.add("object");
                }
            }
        }
    }
}
