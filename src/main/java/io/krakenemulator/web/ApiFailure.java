package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.StatedCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer to a call that fails: a status, a JSON body and perhaps headers. Resources, filters and the readers of bodies throw
 * it, and {@link FailureMapper} turns it into the response. It has no stack trace, because it is no defect: a rejected call must
 * cost no more than an accepted one.
 */
public final class ApiFailure extends RuntimeException {

    private final int status;
    private final transient JsonNode body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private List<String> problemCodes = List.of();

    private ApiFailure(int status, JsonNode body, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
    }

    /** Returns a failure with the usual body, {@code {"detail": …, "code": …}}. */
    public static ApiFailure of(int status, StatedCode code, String detail) {
        return new ApiFailure(status, envelope(code, detail), status + " " + code.code());
    }

    /** Returns a failure with a body of its own form. */
    public static ApiFailure of(int status, JsonNode body) {
        return new ApiFailure(status, body, Integer.toString(status));
    }

    /** Returns the answer that sends the client to another address. It has no body. */
    public static ApiFailure redirect(String location) {
        return new ApiFailure(301, null, "301").with("Location", location);
    }

    /** Returns this failure with one more header, such as {@code Retry-After}. */
    public ApiFailure with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Returns this failure with the codes of its problems, one for each, for a body that does not have them. */
    public ApiFailure withCodes(List<String> codes) {
        problemCodes = List.copyOf(codes);
        return this;
    }

    /** Returns the codes of the answer and of its problems, each once. */
    public Set<String> codes() {
        return countCodes().keySet();
    }

    /** Returns the number of problems with each code. The code of the answer as a whole counts once. */
    public Map<String, Integer> countCodes() {
        var counts = new LinkedHashMap<String, Integer>();
        if (body != null) {
            addCode(body, counts);
        }
        var problems = new LinkedHashMap<String, Integer>();
        if (!problemCodes.isEmpty()) {
            problemCodes.forEach(code -> problems.merge(code, 1, Integer::sum));
        } else if (body != null) {
            body.path("errors").forEach(error -> addCode(error, problems));
        }
        counts.putAll(problems);
        return counts;
    }

    private static void addCode(JsonNode object, Map<String, Integer> counts) {
        if (object.path("code").isTextual()) {
            counts.merge(object.path("code").textValue(), 1, Integer::sum);
        }
    }

    /** Returns whether the request's body was not JSON. */
    public boolean isParseError() {
        return status == 400
                && AnswerCode.PARSE_ERROR.code().equals(body.path("code").asText());
    }

    public int status() {
        return status;
    }

    /** Returns the body; {@code null} if the answer has none. */
    public JsonNode body() {
        return body;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    private static ObjectNode envelope(StatedCode code, String detail) {
        return JsonNodeFactory.instance.objectNode().put("detail", detail).put("code", code.code());
    }
}
