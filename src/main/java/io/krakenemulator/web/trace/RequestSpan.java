package io.krakenemulator.web.trace;

import io.opentelemetry.api.trace.Span;

/** The span of a request. It says of the request what its access line says, without the number of the account. */
record RequestSpan(Span span) {

    private static final String PREFIX = "emulator.";

    /** Adds what is known when the headers of the answer are written. Later is too late: the span ends with the answer. */
    void describe(String method, RequestTrace trace) {
        span.updateName(method + " " + trace.operation());
        span.setAttribute(PREFIX + "operation", trace.operation());
        span.setAttribute(PREFIX + "request_id", trace.requestId());
        setIfKnown(PREFIX + "sandbox", trace.sandbox());
        setIfKnown(PREFIX + "supplier", trace.supplier());
        if (!trace.codes().isEmpty()) {
            span.setAttribute(PREFIX + "codes", String.join(",", trace.codes().keySet()));
        }
    }

    private void setIfKnown(String name, String value) {
        if (value != null) {
            span.setAttribute(name, value);
        }
    }

    String traceId() {
        return span.getSpanContext().getTraceId();
    }

    String spanId() {
        return span.getSpanContext().getSpanId();
    }
}
