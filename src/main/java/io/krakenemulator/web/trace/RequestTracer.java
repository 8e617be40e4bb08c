package io.krakenemulator.web.trace;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map.Entry;
import java.util.function.BiConsumer;

/**
 * Traces requests, and the statements that they send. Work that no request waits for runs in contexts that must not hold values
 * of one piece of work, and gets no span.
 *
 * @param <I> a span of an incoming request
 * @param <O> a span of an outgoing one
 */
record RequestTracer<I, O>(VertxTracer<I, O> tracer) implements VertxTracer<I, O> {

    @Override
    public <R> I receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Entry<String, String>> headers,
            TagExtractor<R> extractor) {
        return VertxContext.isDuplicatedContext(context)
                ? tracer.receiveRequest(context, kind, policy, request, operation, headers, extractor)
                : null;
    }

    @Override
    public <R> void sendResponse(Context context, R response, I span, Throwable failure, TagExtractor<R> extractor) {
        if (span != null) {
            tracer.sendResponse(context, response, span, failure, extractor);
        }
    }

    @Override
    public <R> O sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> extractor) {
        return VertxContext.isDuplicatedContext(context)
                ? tracer.sendRequest(context, kind, policy, request, operation, headers, extractor)
                : null;
    }

    @Override
    public <R> void receiveResponse(Context context, R response, O span, Throwable failure, TagExtractor<R> extractor) {
        if (span != null) {
            tracer.receiveResponse(context, response, span, failure, extractor);
        }
    }

    @Override
    public void close() {
        tracer.close();
    }
}
