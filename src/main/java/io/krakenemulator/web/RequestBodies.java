package io.krakenemulator.web;

import io.krakenemulator.web.connection.HttpConfig;
import io.krakenemulator.web.connection.LongBody;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the bodies of requests as bytes, within one budget for all bodies that the replica reads or processes at once.
 *
 * <p>Memory is reserved as bytes arrive, so a client that declares ten megabytes and sends none takes no memory from
 * others. It is released when the request has its answer or its connection closes.
 */
@ApplicationScoped
public class RequestBodies {

    private static final int PARTS_OF_MEMORY = 8;

    private static final String KEY = RequestBodies.class.getName();

    private final long largest;
    private final MemoryBudget budget;

    RequestBodies(WebConfig settings, HttpConfig http) {
        largest = settings.maxBodySize().asLongValue();
        budget = new MemoryBudget(http.bodyBudget()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Math.max(Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY, atLeast())));
    }

    /**
     * Returns a budget for the largest body and some small ones. A body takes up to three times its length while it
     * grows.
     */
    private long atLeast() {
        return 4 * largest;
    }

    /** Reads a body up to the largest size that is set, and lets the request go on. */
    public void read(RoutingContext context) {
        read(context, largest, budget);
    }

    /** Reads a body up to a limit of its interface, within a budget of that interface, and lets the request go on. */
    public void read(RoutingContext context, long limit, MemoryBudget within) {
        HttpServerRequest request = context.request();
        var expectation = request.getHeader(HttpHeaders.EXPECT);
        if (isSettled(context)) {
            context.next();
        } else if (isOver(request, limit)) {
            EarlyAnswer.sendAndClose(context, Failures.tooLarge(limit));
        } else if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            EarlyAnswer.send(context, Failures.ofStatus(417));
        } else if (!hasBody(request)) {
            settle(context, new byte[0]);
        } else {
            if (expectation != null && request.version() != HttpVersion.HTTP_1_0) {
                context.response().writeContinue();
            }
            collect(context, new BodyBytes(declaredLength(request), limit, within.tryReserve(0)));
        }
    }

    /** Lets a request go on without its body, which is dropped as it comes. A body that has been read stays. */
    public void ignore(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isSettled(context)) {
            context.next();
            return;
        }
        if (isOver(request, largest)) {
            EarlyAnswer.sendAndClose(context, Failures.tooLarge(largest));
            return;
        }
        if (hasBody(request)) {
            // The code that answers may have stopped the reading.
            context.addEndHandler(answered -> request.resume());
            EarlyAnswer.drop(context);
        }
        settle(context, new byte[0]);
    }

    /**
     * Lets a request go on with its body unread, for a call that reads it with {@link RequestStream}. If the answer ends before the
     * body does, the connection closes.
     */
    void leaveToCall(RoutingContext context) {
        HttpServerRequest request = context.request();
        var expectation = request.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            EarlyAnswer.send(context, Failures.ofStatus(417));
            return;
        }
        // The framework would compare it with the limit of ordinary bodies.
        request.headers().remove(HttpHeaders.CONTENT_LENGTH);
        LongBody.allow(request.connection());
        context.addHeadersEndHandler(begun -> {
            if (!request.isEnded() && context.response().getStatusCode() >= 400) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(answered ->
                EarlyAnswer.dropRest(context, () -> request.connection().close()));
        ((RoutingContextInternal) context).visitHandler(RoutingContextInternal.BODY_HANDLER);
        context.next();
    }

    /** Returns whether the body was read or dropped already. */
    private static boolean isSettled(RoutingContext context) {
        return ((RoutingContextInternal) context).seenHandler(RoutingContextInternal.BODY_HANDLER);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return EarlyAnswer.declaredLength(request) > 0;
    }

    private static long declaredLength(HttpServerRequest request) {
        long length = EarlyAnswer.declaredLength(request);
        return length == Long.MAX_VALUE ? -1 : length;
    }

    private static boolean isOver(HttpServerRequest request, long limit) {
        return declaredLength(request) > limit;
    }

    private void collect(RoutingContext context, BodyBytes body) {
        HttpServerRequest request = context.request();
        var channel = ((ConnectionBase) request.connection()).channel();
        ChannelFutureListener releaseBody = closed -> body.close();
        channel.closeFuture().addListener(releaseBody);
        context.addEndHandler(answered -> {
            channel.closeFuture().removeListener(releaseBody);
            body.close();
        });
        request.exceptionHandler(gone -> body.close());
        request.handler(chunk -> {
            if (body.isClosed()) {
                return;
            }
            switch (body.add(chunk)) {
                case ADDED -> {}
                case TOO_LARGE -> refuse(context, body, Failures.tooLarge(body.limit()));
                case NO_ROOM -> refuse(context, body, Failures.noRoomForBody());
            }
        });
        request.endHandler(sent -> {
            if (body.isClosed()) {
                return;
            }
            var whole = body.toArray();
            if (whole == null) {
                refuse(context, body, Failures.noRoomForBody());
            } else {
                settle(context, whole);
            }
        });
        request.resume();
    }

    private static void refuse(RoutingContext context, BodyBytes body, ApiFailure failure) {
        body.close();
        EarlyAnswer.sendAndClose(context, failure);
    }

    /** Stores the body for the later handlers. Without it, a resource would wait for the rest of an empty body. */
    private static void settle(RoutingContext context, byte[] body) {
        context.put(KEY, body);
        var inside = (RoutingContextInternal) context;
        inside.visitHandler(RoutingContextInternal.BODY_HANDLER);
        inside.setBody(Buffer.buffer(Unpooled.wrappedBuffer(body)));
        context.next();
    }

    /** Returns the body of a request that was read already; {@code null} if it was not. Callers must not change it. */
    public static byte[] find(RoutingContext context) {
        return context.get(KEY);
    }

    /** Returns the body of a request. Callers must not change it. */
    public static byte[] bytes(RoutingContext context) {
        byte[] body = context.get(KEY);
        return body == null ? context.body().buffer().getBytes() : body;
    }
}
