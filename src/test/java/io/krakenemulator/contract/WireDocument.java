package io.krakenemulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An OpenAPI 3.0 document, with queries for its schemas. */
record WireDocument(JsonNode root) {

    /** The dialects, each with a released document. */
    static final List<String> DIALECTS = List.of("guide", "schema", "both");

    private static final String SCHEMAS = "#/components/schemas/";

    /** Returns the file of a released document: that of a dialect, or {@code control}. */
    static Path file(String name) {
        return Path.of("contract", name + ".yaml");
    }

    /** Returns the released document of the dialect with the keys of the others. */
    static WireDocument readReleased() {
        return readReleased("both");
    }

    static WireDocument readReleased(String dialect) {
        try {
            return ofYaml(Files.readString(file(dialect)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WireDocument ofYaml(String yaml) {
        return new WireDocument(read(new YAMLMapper(), yaml));
    }

    static WireDocument ofJson(String json) {
        return new WireDocument(read(new ObjectMapper(), json));
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of the schema that a reference points to. */
    static String name(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the schema that a reference points to. Keywords beside the reference win. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(root.path("components").path("schemas").path(referenceName(schema)));
        }
        if (schema.path("allOf").size() == 1) {
            var whole = resolve(schema.path("allOf").get(0)).<ObjectNode>deepCopy();
            schema.properties().forEach(said -> {
                if (!said.getKey().equals("allOf")) {
                    whole.set(said.getKey(), said.getValue());
                }
            });
            return whole;
        }
        return schema;
    }

    private static String referenceName(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.startsWith(SCHEMAS)) {
            throw new IllegalArgumentException("Not a schema: " + reference);
        }
        return reference.substring(SCHEMAS.length());
    }

    /** Returns the alternatives of a union, or the schema alone. */
    List<JsonNode> branches(JsonNode schema) {
        var resolved = resolve(schema);
        var branches = new ArrayList<JsonNode>();
        for (var keyword : List.of("oneOf", "anyOf")) {
            resolved.path(keyword).forEach(branch -> branches.addAll(branches(branch)));
        }
        return branches.isEmpty() ? List.of(resolved) : branches;
    }

    /** Returns whether a schema, or a member of it as a union, states fields. */
    boolean hasFields(JsonNode schema) {
        return branches(schema).stream().anyMatch(branch -> branch.has("properties"));
    }

    static Set<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
