package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer that a fault rule gives in place of the work. It is thrown instead of the work, and has no stack trace. */
final class FaultAnswer extends RuntimeException {

    private static final String CONTENT_TYPE = "Content-Type";

    private final int status;
    private final transient byte[] body;
    private final Map<String, String> headers;

    /** @param body may be empty */
    private FaultAnswer(int status, byte[] body, Map<String, String> headers) {
        super("answer of a fault rule: " + status, null, false, false);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** Returns an answer that the client never gets, because its connection breaks. */
    static FaultAnswer createLost() {
        return new FaultAnswer(204, new byte[0], Map.of());
    }

    /** Returns the answer of an act as it is stored; {@code null} if the act has no status. */
    static FaultAnswer read(JsonNode act) {
        if (!act.has("status")) {
            return null;
        }
        var headers = new LinkedHashMap<String, String>();
        var body = act.path("body");
        if (!body.isMissingNode()) {
            headers.put(CONTENT_TYPE, body.isTextual() ? "text/plain;charset=utf-8" : "application/json");
        }
        var wait = LatencyRange.duration(act.path("retry_after"));
        if (wait != null) {
            headers.put("Retry-After", Long.toString(wait.toSeconds()));
        }
        act.path("headers").properties().forEach(header -> {
            headers.keySet().removeIf(header.getKey()::equalsIgnoreCase);
            headers.put(header.getKey(), header.getValue().textValue());
        });
        return new FaultAnswer(act.path("status").intValue(), bytes(body), headers);
    }

    /** Returns a text as it is, and any other value as JSON. */
    private static byte[] bytes(JsonNode body) {
        if (body.isMissingNode()) {
            return new byte[0];
        }
        var text = body.isTextual() ? body.textValue() : body.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
