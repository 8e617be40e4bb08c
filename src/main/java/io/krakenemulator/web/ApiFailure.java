package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is not the one asked for: a status, a JSON body and perhaps headers. Thrown from anywhere beneath a
 * resource and turned into the response in one place. It carries no stack trace, because it is an answer and not a
 * defect: refusing costs no more than accepting.
 */
public final class ApiFailure extends RuntimeException {

    private final int status;
    private final transient JsonNode body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private ApiFailure(int status, JsonNode body, String message) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
    }

    /** A failure with the body that nearly all of them have, {@code {"detail": …, "code": …}}. */
    public static ApiFailure of(int status, String code, String detail) {
        return new ApiFailure(status, envelope(code, detail), status + " " + code);
    }

    /** A failure whose body has a form of its own. */
    public static ApiFailure of(int status, JsonNode body) {
        return new ApiFailure(status, body, Integer.toString(status));
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ApiFailure with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    public JsonNode body() {
        return body;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The body {@code {"detail": …, "code": …}}, for a caller that adds fields of its own. */
    public static ObjectNode envelope(String code, String detail) {
        return JsonNodeFactory.instance.objectNode().put("detail", detail).put("code", code);
    }
}
