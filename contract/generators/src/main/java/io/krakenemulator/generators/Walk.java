package io.krakenemulator.generators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** The calls of a document's examples that succeed, in their order. */
final class Walk {

    /**
     * One call.
     *
     * @param operation the operationId
     * @param name the name of the example
     * @param sandbox the shipped sandbox in a copy of which it is played
     * @param status the expected status
     * @param parameters the parameters of the path, by their names in Java
     * @param schema the name of the schema of the body, or of its elements; null without a body
     * @param body the body as JSON, or null if there is none
     */
    record Call(
            String operation,
            String name,
            String sandbox,
            int status,
            Map<String, String> parameters,
            String schema,
            String body) {}

    private static final String EXCHANGES = "../src/main/resources/openapi/examples.json";
    private static final int ALL = 64 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final String dialect;

    private Walk(JsonNode document) {
        this.document = document;
        this.dialect = document.path("x-dialect").asText();
    }

    /** Returns the calls of a document in the folder of the contract, in the order of the file of exchanges. */
    static List<Call> read(Path contract, String document) throws IOException {
        var options = new LoaderOptions();
        options.setCodePointLimit(ALL);
        var yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
        return new Walk(yaml.readTree(contract.resolve(document + ".yaml").toFile()))
                .calls(JSON.readTree(contract.resolve(EXCHANGES).toFile()));
    }

    /** Writes the calls as JSON, for programs in other languages. */
    static void write(List<Call> calls, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), calls);
    }

    private List<Call> calls(JsonNode walk) {
        var text = walk.path("exchanges").toString();
        for (var name : walk.path("names").path(dialect).properties()) {
            text = text.replace(name.getKey(), name.getValue().textValue());
        }
        var calls = new ArrayList<Call>();
        for (JsonNode exchange : parse(text)) {
            if (exchange.has("path") && exchange.path("status").asInt() < 300 && isInDialect(exchange)) {
                calls.add(call(exchange));
            }
        }
        return calls;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isInDialect(JsonNode exchange) {
        return !exchange.has("dialects")
                || exchange.path("dialects").valueStream().anyMatch(name -> name.asText()
                        .equals(dialect));
    }

    private Call call(JsonNode exchange) {
        var operationId = exchange.path("operation").asText();
        for (var path : document.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    return new Call(
                            operationId,
                            exchange.path("name").asText(),
                            exchange.path("sandbox").asText("guide"),
                            exchange.path("status").asInt(),
                            parameters(path.getKey(), exchange.path("path").asText()),
                            schema(operation),
                            body(operation, exchange.path("name").asText()));
                }
            }
        }
        throw new IllegalStateException("The document has no operation " + operationId);
    }

    private static Map<String, String> parameters(String template, String path) {
        var names = Pattern.compile("\\{(\\w+)}").matcher(template);
        var values = Pattern.compile(template.replaceAll("\\{\\w+}", "([^/]+)")).matcher(path);
        if (!values.matches()) {
            throw new IllegalStateException(path + " is not of the form " + template);
        }
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 1; names.find(); i++) {
            parameters.put(inJava(names.group(1)), values.group(i));
        }
        return parameters;
    }

    private static String inJava(String name) {
        return Pattern.compile("_(.)").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase());
    }

    private static String schema(JsonNode operation) {
        var body = operation.at("/requestBody/content/application~1json/schema");
        var reference = body.path("$ref").asText(body.path("items").path("$ref").asText(""));
        return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the example of the request as the document shows it, in the document's own spelling. */
    private String body(JsonNode operation, String name) {
        if (!operation.has("requestBody")) {
            return null;
        }
        var example =
                operation.at("/requestBody/content/application~1json/examples").path(name);
        if (example.has("$ref")) {
            example = document.at(example.path("$ref").textValue().substring(1));
        }
        if (!example.has("value")) {
            throw new IllegalStateException(operation.path("operationId").asText() + " has no example " + name);
        }
        return example.path("value").toString();
    }
}
