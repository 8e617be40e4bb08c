package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.KnownFields;
import io.krakenemulator.web.trace.RequestTrace;

/** Reads the payload that is the whole body of a request. */
public final class RequestPayload {

    private RequestPayload() {}

    /** Returns the value of the body as {@link JsonBody#parsePayload} does. The request's trace gets the name of its account. */
    public static JsonNode parse(byte[] body, KnownFields known, BodyMemory memory) {
        var payload = JsonBody.parsePayload(body, known, memory);
        RequestTrace.current().ifPresent(trace -> trace.setAccountOf(payload));
        return payload;
    }
}
