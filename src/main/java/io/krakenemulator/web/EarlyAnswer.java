package io.krakenemulator.web;

import io.krakenemulator.web.connection.RefusalBody;
import io.krakenemulator.web.trace.RequestTrace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** Answers a request before a resource is chosen, even while its body is still arriving. */
final class EarlyAnswer {

    private static final long LINGER_MILLIS = 2_000;

    /** A body up to this length is taken in and dropped, so that the connection can go on. */
    private static final long SHORT = 64 * 1024;

    /** The most that is dropped before a connection closes. */
    private static final long MOST_DROPPED = 16L * 1024 * 1024;

    private EarlyAnswer() {}

    /** Answers, and keeps the connection where the rest of the body is known to be short. */
    static void send(RoutingContext context, ApiFailure failure) {
        HttpServerRequest request = context.request();
        if (request.isEnded()
                || declaredLength(request) <= SHORT && !request.headers().contains(HttpHeaders.EXPECT)) {
            write(context, failure).end(body(context, failure));
            drop(context);
        } else {
            sendAndClose(context, failure);
        }
    }

    /**
     * Answers and closes the connection once the client has read it, or stops sending. Closing while the client still
     * sends would make many systems discard the answer. So the rest of the body is read and dropped, for a short time and
     * up to a limit.
     */
    static void sendAndClose(RoutingContext context, ApiFailure failure) {
        HttpServerRequest request = context.request();
        var body = body(context, failure);
        var response = write(context, failure)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .putHeader(HttpHeaders.CONNECTION, "close");
        // The answer is complete for the client with this write; ending it is left until the client has read it.
        response.write(body);
        Runnable close =
                () -> response.end().onComplete(ended -> request.connection().close());
        if (request.isEnded()) {
            context.vertx().setTimer(LINGER_MILLIS, expired -> close.run());
        } else {
            dropRest(context, close);
        }
    }

    /**
     * Reads the rest of a body and drops it, for a short time and up to a limit. Then it runs the action that closes the
     * connection. Does nothing if the body has ended.
     */
    static void dropRest(RoutingContext context, Runnable close) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        long timer = context.vertx().setTimer(LINGER_MILLIS, expired -> close.run());
        long[] dropped = {0};
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.handler(chunk -> {
            dropped[0] += chunk.length();
            if (dropped[0] > MOST_DROPPED && context.vertx().cancelTimer(timer)) {
                close.run();
            }
        });
        request.endHandler(sent -> {
            if (context.vertx().cancelTimer(timer)) {
                close.run();
            }
        });
        request.resume();
    }

    /** Reads the rest of the body and drops it, at once or when the answer is complete. */
    static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(chunk -> {});
            request.resume();
        }
    }

    /** Returns the declared length of the body: 0 where there is none, the largest number where it comes in chunks. */
    static long declaredLength(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Long.MAX_VALUE;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static HttpServerResponse write(RoutingContext context, ApiFailure failure) {
        RequestTrace.of(context).ifPresent(trace -> trace.addCodes(failure.countCodes()));
        var response = context.response().setStatusCode(failure.status());
        failure.headers().forEach(response::putHeader);
        return failure.body() == null ? response : response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    }

    private static Buffer body(RoutingContext context, ApiFailure failure) {
        return Buffer.buffer(RefusalBody.of(failure, context.request().path()).getBytes(StandardCharsets.UTF_8));
    }
}
