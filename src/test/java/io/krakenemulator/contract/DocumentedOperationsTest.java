package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asserts that the document describes every operation, schema and field for people and client generators. */
class DocumentedOperationsTest {

    private static final JsonNode DOCUMENT = WireDocument.readReleased().root();

    @Test
    void operationsAreNamedToldSortedAndSecured() {
        var tags = new HashSet<String>();
        DOCUMENT.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        var names = new HashSet<String>();
        var lacking = new ArrayList<String>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            var name = operation.path("operationId").asText();
            if (!name.matches("[a-z][A-Za-z0-9]+") || !names.add(name)) {
                lacking.add(path.getKey() + ": an operationId of its own, fit for a method's name");
            }
            for (var text : List.of("summary", "description")) {
                if (operation.path(text).asText().isBlank()) {
                    lacking.add(name + ": " + text);
                }
            }
            if (operation.path("tags").size() != 1 || !tags.containsAll(WireDocument.texts(operation.path("tags")))) {
                lacking.add(name + ": one declared tag");
            }
            if (operation.path("security").size() != 2) {
                lacking.add(name + ": both ways to authenticate");
            }
            operation.path("parameters").forEach(parameter -> {
                if ("path".equals(parameter.path("in").asText()) && !parameter.has("example")) {
                    lacking.add(
                            name + ": an example of " + parameter.path("name").asText());
                }
            });
        }));
        assertEquals(List.of(), lacking);
        assertTrue(names.size() >= 20, names::toString);
    }

    @Test
    void schemasAndFieldsAreTold() {
        var lacking = new ArrayList<String>();
        DOCUMENT.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                lacking.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asText().isBlank()) {
                    lacking.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        assertEquals(List.of(), lacking);
    }
}
