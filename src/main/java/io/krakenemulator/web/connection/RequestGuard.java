package io.krakenemulator.web.connection;

import io.krakenemulator.web.ApiFailure;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Answers what is no sound HTTP, on one connection, before a server sees it: with the documented body, and without a line in
 * the log. The servers behind would answer some of it without a body, some with a stack trace and some not at all.
 *
 * <p>After such an answer the connection closes, as nobody knows where the next request begins. An answer waits until the
 * requests that came before on the connection have theirs.
 */
final class RequestGuard extends ChannelDuplexHandler {

    /** How long, and for how many bytes, a client that is still sending gets the time to read its answer. */
    private static final long LINGER_MILLIS = 2_000;

    private static final long LINGER_BYTES = 16L * 1024 * 1024;

    /** Requests that were passed on and whose answers are not complete. */
    private int open;

    /** Whether the answer that is written at present has begun. */
    private boolean begun;

    private boolean head;
    private String path = "";
    private ApiFailure refusal;
    private long dropped;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            drop(context, message);
        } else if (message instanceof HttpRequest request) {
            readHead(context, request);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuseBody(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void readHead(ChannelHandlerContext context, HttpRequest request) {
        var target = new RequestTarget(request.uri());
        var found = request.decoderResult().isFailure()
                ? malformed(request.decoderResult().cause())
                : refusal(request, target);
        head = request.method().equals(HttpMethod.HEAD);
        path = target.path();
        if (found != null) {
            ReferenceCountUtil.release(request);
            refuse(context, found);
            return;
        }
        request.setUri(target.withoutMatrixParameters());
        open++;
        context.fireChannelRead(request);
    }

    private static ApiFailure malformed(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ApiFailure.of(414, "invalid", "The address is too long.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return ApiFailure.of(431, "invalid", "The headers are too long.");
        }
        return ApiFailure.of(400, "invalid", "The request is not valid HTTP.");
    }

    private static ApiFailure refusal(HttpRequest request, RequestTarget target) {
        var encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!encodings.isEmpty()
                && !(encodings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.get(0)))) {
            return ApiFailure.of(400, "invalid", "The only Transfer-Encoding that is read is chunked.");
        }
        return target.refusal();
    }

    /** A chunk that is none ends its request: it is answered here if it is the only one that waits for its answer. */
    private void refuseBody(ChannelHandlerContext context) {
        if (open == 1 && !begun) {
            open = 0;
            refuse(context, ApiFailure.of(400, "invalid", "The chunks of the body are not valid HTTP."));
        } else {
            context.close();
        }
    }

    private void refuse(ChannelHandlerContext context, ApiFailure failure) {
        refusal = failure;
        if (open == 0) {
            answer(context);
        }
    }

    private void answer(ChannelHandlerContext context) {
        var body = RefusalBody.of(refusal, path).getBytes(StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refusal.status()),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(written -> linger(context));
    }

    /** Closing while the client still sends would make many systems throw the answer away. */
    private static void linger(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void drop(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content) {
            dropped += content.content().readableBytes();
        }
        ReferenceCountUtil.release(message);
        if (dropped > LINGER_BYTES) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (refusal != null && open == 0) {
            // The answer to a request that was refused in the middle of its body: the client has one already.
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        if (message instanceof HttpResponse response) {
            begun = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        }
        boolean complete = message instanceof LastHttpContent && (begun || !(message instanceof HttpResponse));
        context.write(message, promise);
        if (complete) {
            begun = false;
            open = Math.max(0, open - 1);
            if (refusal != null && open == 0) {
                answer(context);
            }
        }
    }
}
