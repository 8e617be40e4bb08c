package io.krakenemulator.web;

import io.krakenemulator.outcome.AnswerCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;

/**
 * The body of a request that its call reads piece by piece. It takes in a bounded number of bytes ahead of the call. Then the
 * client has to wait.
 */
public final class RequestStream {

    /** How many bytes wait for the call at most, apart from those of one read. */
    public static final int AHEAD = 512 * 1024;

    private final HttpServerRequest request;
    private Buffer arrived = Buffer.buffer();
    private boolean ended;
    private Throwable failure;
    private UniEmitter<? super Buffer> waiting;

    private RequestStream(HttpServerRequest request) {
        this.request = request;
    }

    /** Begins to read the body of a request. */
    public static RequestStream open(RoutingContext context) {
        var request = context.request();
        var stream = new RequestStream(request);
        if (request.isEnded()) {
            stream.ended = true;
            return stream;
        }
        if (request.headers().contains(HttpHeaders.EXPECT) && request.version() != HttpVersion.HTTP_1_0) {
            context.response().writeContinue();
        }
        request.exceptionHandler(stream::fail);
        request.handler(stream::add);
        request.endHandler(end -> stream.end());
        request.resume();
        return stream;
    }

    /** Returns all bytes that have arrived since the last call, or the next that arrive; a {@code null} item after the end. */
    public Uni<Buffer> next() {
        return Uni.createFrom().emitter(emitter -> {
            waiting = emitter;
            settle();
        });
    }

    /**
     * Returns the body of an error that ends an answer whose beginning the client has already. It is the body that the failure
     * has in an answer of its own.
     */
    public static String renderFailure(Throwable failure) {
        return Failures.answer(failure, "POST", null).body().toString();
    }

    /** Returns whether a failure is that the client has gone: nobody reads an answer. */
    public static boolean isOfClient(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof ClosedChannelException;
    }

    /** Returns the refusal of a body that is of another type, or in another encoding. */
    public static ApiFailure refuseType(String detail) {
        return ApiFailure.of(415, AnswerCode.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    /** Returns the refusal of a body that finds no memory at this moment. */
    public static ApiFailure refuseForMemory() {
        return Failures.noRoomForBody();
    }

    private void add(Buffer bytes) {
        arrived.appendBuffer(bytes);
        if (arrived.length() >= AHEAD) {
            request.pause();
        }
        settle();
    }

    private void end() {
        ended = true;
        settle();
    }

    private void fail(Throwable cause) {
        failure = cause;
        settle();
    }

    private void settle() {
        if (waiting == null || arrived.length() == 0 && failure == null && !ended) {
            return;
        }
        var emitter = waiting;
        waiting = null;
        if (arrived.length() > 0) {
            var taken = arrived;
            arrived = Buffer.buffer();
            request.resume();
            emitter.complete(taken);
        } else if (failure != null) {
            emitter.fail(failure);
        } else {
            emitter.complete(null);
        }
    }
}
