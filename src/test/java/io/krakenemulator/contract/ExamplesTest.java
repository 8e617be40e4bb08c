package io.krakenemulator.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.cases.Mutations;
import io.krakenemulator.dialect.PublishedSpelling;
import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the document are a walk through the interface, and true: played in new sandboxes, every answer is as printed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the walk, with the names that the document of the dialect has. */
    private static JsonNode walk(String dialect) throws IOException {
        try (var file = ExamplesTest.class.getResourceAsStream("/openapi/examples.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var name : JSON.readTree(text).path("names").path(dialect).properties()) {
                text = text.replace(name.getKey(), name.getValue().textValue());
            }
            return JSON.readTree(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "schema", "both"})
    void everyAnswerIsAsPrinted(String dialect) throws IOException {
        var walk = walk(dialect);
        var keys = new HashMap<String, String>();
        int played = 0;
        for (var exchange : walk.path("exchanges")) {
            if (exchange.has("path") && isIn(dialect, exchange)) {
                var sandbox = exchange.path("sandbox").asText("guide");
                play(dialect, walk, exchange, keys.computeIfAbsent(sandbox, name -> copyOf(name, dialect)));
                played++;
            }
        }
        assertTrue(played > 40, played + " exchanges: the walk has been cut short");
    }

    private static boolean isIn(String dialect, JsonNode exchange) {
        return !exchange.has("dialects")
                || WireDocument.texts(exchange.path("dialects")).contains(dialect);
    }

    /**
     * Returns the key of a new copy of a shipped sandbox. The walk of the sandbox {@code guide} is played in the dialect
     * {@code schema} with the reference data of the sandbox {@code schema}, which its document lists.
     */
    private static String copyOf(String sandbox, String dialect) {
        var settings = "'name':'examples-" + sandbox + "-" + dialect + "','dialect':'" + dialect + "'";
        var isRenamed = sandbox.equals("guide") && dialect.equals("schema");
        return Control.post(
                        "",
                        isRenamed
                                ? "{" + settings + ",'copy_of':'schema','seed':'guide',"
                                        + "'clock':{'mode':'frozen','at':'2019-08-06T12:00:00Z'}}"
                                : "{" + settings + ",'copy_of':'" + sandbox + "'}")
                .statusCode(201)
                .extract()
                .path("api_keys[0]");
    }

    private static void play(String dialect, JsonNode walk, JsonNode exchange, String key) throws IOException {
        var call =
                given().filter(new ContractFilter()).urlEncodingEnabled(false).header("Authorization", "Token " + key);
        if (exchange.has("request")) {
            call.contentType(ContentType.JSON)
                    .body(expand(walk, exchange, "request").toString());
        }
        var answer = call.request(
                exchange.path("method").asText(), exchange.path("path").asText());
        var name = exchange.path("operation").asText() + " "
                + exchange.path("name").asText();
        assertEquals(exchange.path("status").asInt(), answer.statusCode(), () -> name + ": " + answer.asString());
        var body = answer.asString();
        assertEquals(
                body(expectedAnswer(dialect, walk, exchange)),
                body(body.isEmpty() ? JSON.missingNode() : JSON.readTree(body)),
                name);
    }

    private static JsonNode expectedAnswer(String dialect, JsonNode walk, JsonNode exchange) throws IOException {
        var own = exchange.path("answers").path(dialect);
        if (!own.isMissingNode()) {
            return own;
        }
        var answer = expand(walk, exchange, "response");
        return dialect.equals("schema") ? PublishedSpelling.of(answer) : answer;
    }

    @ParameterizedTest
    @CsvSource({"domesticDualFuel, domestic-dual-fuel.json", "publishedDualFuel, published-dual-fuel.json"})
    void payloadOfTheWalkIsTheSampleOfTheDocumentation(String shared, String sample) throws IOException {
        assertEquals(
                JSON.readTree(Path.of("docs/samples", sample).toFile()),
                walk("both").path("shared").path(shared));
    }

    /** Returns the value itself, or the shared payload that it refers to, with its changes and its own numbers. */
    private static JsonNode expand(JsonNode walk, JsonNode exchange, String part) throws IOException {
        var value = exchange.path(part);
        if (!value.path("shared").isTextual()) {
            return value;
        }
        var payload = walk.path("shared").path(value.path("shared").textValue()).deepCopy();
        Mutations.apply(payload, JSON.createObjectNode().set("set", value.path("set")));
        var text = payload.toString();
        for (var number : exchange.path("own").properties()) {
            text = text.replace(number.getKey(), number.getValue().textValue());
        }
        return JSON.readTree(text);
    }

    /** Returns the body without the numbers that count across all sandboxes. */
    private static String body(JsonNode answer) {
        var copy = answer.deepCopy();
        copy.path("results").forEach(result -> ((ObjectNode) result).remove("added_transaction_id"));
        return copy.toString();
    }

    @Test
    void everyOperationShowsItsRequestAndAnAnswerOfEachOfItsOwnStatuses() {
        var missing = new ArrayList<String>();
        WireDocument.readReleased()
                .root()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var name = operation.path("operationId").asText();
                    if (operation.has("requestBody") && !isShown(operation.path("requestBody"))) {
                        missing.add(name + " request");
                    }
                    operation.path("responses").properties().forEach(response -> {
                        if (!response.getValue().has("$ref")
                                && response.getValue().has("content")
                                && !isShown(response.getValue())) {
                            missing.add(name + " " + response.getKey());
                        }
                    });
                }));
        assertEquals(List.of(), missing);
    }

    private static boolean isShown(JsonNode body) {
        return !body.path("content").path("application/json").path("examples").isEmpty();
    }
}
