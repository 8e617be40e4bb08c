package io.krakenemulator.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.PublishedSpelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Puts one walk through the interface into the document, each call of it as examples of its operation.
 *
 * <p>The walk is stored in {@code openapi/examples.json} beside the application: {@code parameters} of paths, {@code shared}
 * payloads, and {@code exchanges} in their order. A test plays those that have a path, in a copy of the sandbox that
 * {@code sandbox} names or of {@code guide}, and expects the stored answers. A request is shown in the documents whose call has succeeded, an answer always.
 * {@code {"shared": NAME}} stands for a shared payload, {@code set} for what is changed in it: such a request is only
 * played. An exchange with {@code own} replaces numbers of the shared payload by its own, so that the examples of different
 * operations do not meet in one account. The {@code response} is that of the dialect {@code both}; {@code answers} has those of other dialects by name,
 * where they differ. An exchange with {@code dialects} is only in the documents of these.
 *
 * <p>The document of the dialect {@code schema} lists the reference data of the sandbox {@code schema}. So {@code names} has,
 * by dialect, the texts that replace those of the sandbox {@code guide}.
 */
final class Examples {

    private static final String FILE = "/openapi/examples.json";
    private static final String REFERENCE = "#/components/examples/";
    private static final String JSON = "application/json";
    private static final String SHARED = "shared";
    private static final String OWN = "own";
    private static final String CREATED = "201";
    private static final String UPDATED = "200";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OpenAPI document;
    private final Dialect dialect;
    private final JsonNode walk;

    Examples(OpenAPI document, Dialect dialect) {
        this.document = document;
        this.dialect = dialect;
        try (var file = Examples.class.getResourceAsStream(FILE)) {
            this.walk = rename(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode rename(String walk) {
        String renamed = walk;
        for (var name : read(walk).path("names").path(name(dialect)).properties()) {
            renamed = renamed.replace(name.getKey(), name.getValue().textValue());
        }
        return read(renamed);
    }

    private static String name(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    void show() {
        Map<String, Operation> operations = new HashMap<>();
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                operations.put(operation.getOperationId(), operation);
                showParameters(operation.getParameters());
            }
        }
        for (JsonNode exchange : walk.path("exchanges")) {
            Operation operation = operations.get(exchange.path("operation").asText());
            if (operation != null && isShown(exchange)) {
                show(operation, exchange);
            }
        }
        operations.values().forEach(operation -> putCreationFirst(operation.getResponses()));
    }

    /** Puts 201 before 200: tools that play the examples in their order create before they update. */
    private static void putCreationFirst(APIResponses responses) {
        if (responses.hasAPIResponse(CREATED) && responses.hasAPIResponse(UPDATED)) {
            var ordered = new LinkedHashMap<String, APIResponse>();
            ordered.put(CREATED, responses.getAPIResponse(CREATED));
            ordered.putAll(responses.getAPIResponses());
            responses.setAPIResponses(ordered);
        }
    }

    private boolean isShown(JsonNode exchange) {
        var dialects = exchange.path("dialects");
        return dialects.isMissingNode()
                || dialects.valueStream().anyMatch(name -> name.asText().equals(name(dialect)));
    }

    private void showParameters(List<Parameter> parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            JsonNode value = walk.path("parameters").path(parameter.getName());
            if (value.isTextual()) {
                parameter.setExample(value.textValue());
            }
        }
    }

    private void show(Operation operation, JsonNode exchange) {
        String name = exchange.path("name").asText();
        int status = exchange.path("status").asInt();
        JsonNode request = renumber(exchange, exchange.path("request"));
        if (status < 300 && !request.isMissingNode() && operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), name, spell(request));
        }
        if (exchange.has("response")) {
            add(operation.getResponses().getAPIResponse(String.valueOf(status)).getContent(), name, answer(exchange));
        }
    }

    private JsonNode answer(JsonNode exchange) {
        var own = exchange.path("answers").path(name(dialect));
        return own.isMissingNode() ? renumber(exchange, exchange.path("response")) : own;
    }

    /** Returns the value, or the shared payload with the numbers that the exchange has of its own. */
    private JsonNode renumber(JsonNode exchange, JsonNode value) {
        if (!exchange.has(OWN) || !value.path(SHARED).isTextual()) {
            return value;
        }
        String payload = walk.path(SHARED).path(value.path(SHARED).textValue()).toString();
        for (var number : exchange.path(OWN).properties()) {
            payload = payload.replace(number.getKey(), number.getValue().textValue());
        }
        return read(payload);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Content content, String name, JsonNode value) {
        MediaType media = content.getMediaType(JSON);
        media.addExample(
                name,
                value.path(SHARED).isTextual() ? reference(value.path(SHARED).textValue()) : of(value));
    }

    private Example reference(String shared) {
        var examples = document.getComponents().getExamples();
        if (examples == null || !examples.containsKey(shared)) {
            document.getComponents().addExample(shared, of(walk.path(SHARED).path(shared)));
        }
        return OASFactory.createExample().ref(REFERENCE + shared);
    }

    /** Returns a request with the names that the document of the dialect requires. */
    private JsonNode spell(JsonNode request) {
        return dialect == Dialect.SCHEMA ? PublishedSpelling.of(request) : request;
    }

    private Example of(JsonNode value) {
        return OASFactory.createExample().value(MAPPER.convertValue(spell(value), new TypeReference<Object>() {}));
    }
}
