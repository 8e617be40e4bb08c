package io.krakenemulator.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of the OpenAPI documents that the running application serves. Checks responses against it.
 *
 * <p>The validator reads schemas as JSON Schema, which is stricter in some places and less strict in others. So the
 * document is rewritten first. An object has only its documented properties, a nullable reference admits null, and the
 * discriminator selects the member of a union. Reference data of one sandbox does not bind the others.
 */
final class ServedDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA_PREFIX = "#/components/schemas/";

    private final JsonNode document;
    private final List<Pattern> paths = new ArrayList<>();
    private final List<JsonNode> operations = new ArrayList<>();
    private final OpenApiInteractionValidator validator;

    private ServedDocument(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> {
            paths.add(Pattern.compile(path.getKey().replaceAll("\\{[^}]*}", "[^/]+")));
            operations.add(path.getValue());
        });
        JsonNode rewritten = document.deepCopy();
        rewrite(rewritten);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(rewritten.toString())
                .withLevelResolver(LevelResolver.create()
                        .withDefaultLevel(ValidationReport.Level.ERROR)
                        // The rewriting forbids undocumented properties, at the places where the validator would err.
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    static ServedDocument fetch(URI address) {
        try {
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answers " + response.statusCode() + ": " + response.body());
            }
            return new ServedDocument(JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether the document has the path and the operation. */
    boolean documents(String path, String method) {
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).matcher(path).matches() && operations.get(i).has(method.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the differences between a response and the document; empty if there are none. */
    String complaints(String path, String method, int status, String contentType, List<String[]> headers, String body) {
        var response = SimpleResponse.Builder.status(status);
        headers.forEach(header -> response.withHeader(header[0], header[1]));
        if (contentType != null && !contentType.isEmpty()) {
            response.withContentType(contentType);
        }
        if (!body.isEmpty()) {
            response.withBody(body);
        }
        var report = validator.validateResponse(path, Request.Method.valueOf(method), response.build());
        var complaints = new StringBuilder();
        for (var message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR) {
                complaints.append("\n  ").append(message.getKey()).append(": ").append(message.getMessage());
                message.getAdditionalInfo()
                        .forEach(info -> complaints.append("\n    ").append(info));
            }
        }
        return complaints.toString();
    }

    private void rewrite(JsonNode node) {
        node.forEach(this::rewrite);
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.path("properties").isObject() && !schema.has("additionalProperties") && isObjectSchema(schema)) {
            schema.put("additionalProperties", false);
        }
        if (schema.has("x-reference-data")) {
            // The values are those of the sandbox schema. Another sandbox has its own.
            schema.remove("enum");
        }
        if (schema.path("nullable").asBoolean() && schema.path("enum") instanceof ArrayNode values) {
            // To the validator a list of values excludes null.
            values.addNull();
        }
        if (schema.path("nullable").asBoolean() && schema.path("allOf").isArray()) {
            var alternatives = JSON.createArrayNode();
            alternatives.addObject().set("allOf", schema.remove("allOf"));
            alternatives
                    .addObject()
                    .put("type", "string")
                    .put("nullable", true)
                    .putArray("enum")
                    .addNull();
            schema.remove("type");
            schema.remove("nullable");
            schema.set("anyOf", alternatives);
        }
        if (schema.path("discriminator").isObject() && schema.path("oneOf").isArray()) {
            schema.set("anyOf", members((ObjectNode) schema.remove("discriminator"), schema.remove("oneOf")));
        }
    }

    private static boolean isObjectSchema(ObjectNode schema) {
        return schema.path("type").asText().equals("object");
    }

    private ArrayNode members(ObjectNode discriminator, JsonNode members) {
        String property = discriminator.path("propertyName").asText();
        var alternatives = JSON.createArrayNode();
        for (JsonNode member : members) {
            ArrayNode all = alternatives.addObject().putArray("allOf");
            all.add(member);
            var values = JSON.createArrayNode();
            discriminator.path("mapping").properties().forEach(mapping -> {
                if (mapping.getValue().equals(member.path("$ref"))) {
                    values.add(value(mapping.getKey(), member, property));
                }
            });
            if (!values.isEmpty()) {
                all.addObject().putObject("properties").putObject(property).set("enum", values);
            }
        }
        return alternatives;
    }

    /** Returns the key of a mapping, which is text, as a value of the property's type. */
    private JsonNode value(String key, JsonNode member, String property) {
        String name = member.path("$ref").asText().substring(SCHEMA_PREFIX.length());
        JsonNode type = document.at("/components/schemas")
                .path(name)
                .path("properties")
                .path(property)
                .path("type");
        try {
            return type.asText().equals("boolean") || key.equals("null")
                    ? JSON.readTree(key)
                    : JSON.getNodeFactory().textNode(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
