package io.krakenemulator.web.connection;

import io.krakenemulator.outcome.AnswerCode;
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
import io.netty.handler.codec.http.HttpHeaders;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Answers invalid HTTP on one connection before the server sees it, with the documented body and without a line in the
 * log. The server would answer some of it without a body, some with a stack trace and some not at all. After such an
 * answer the connection closes, as the start of the next request is unknown.
 *
 * <p>The guard passes on one request at a time. Later requests of a client wait until it has received the answer before.
 * They take no more memory than one read.
 */
final class RequestGuard extends ChannelDuplexHandler {

    /**
     * How long, and for how many bytes, the connection of a client that is still sending stays open for it to read its
     * answer.
     */
    private static final long LINGER_MILLIS = 2_000;

    private static final long LINGER_BYTES = 16L * 1024 * 1024;

    private static final String QUOTED_BOUNDARY = "boundary=\"";

    private final ConnectionWatch watch;

    /** The messages that follow the current request. */
    private final Deque<Object> ahead = new ArrayDeque<>();

    private ChannelHandlerContext own;

    /** Whether a request was passed on and its answer is not complete. */
    private boolean open;

    /** Whether that answer has begun. */
    private boolean begun;

    /** Whether the request's body is still coming. */
    private boolean reading;

    private boolean head;
    private String path = "";
    private String requestId;
    private ApiFailure refusal;
    private long dropped;

    RequestGuard(ConnectionWatch watch) {
        this.watch = watch;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    /** Returns whether no request is being answered or received. */
    boolean isIdle() {
        return !open && !reading && ahead.isEmpty();
    }

    /** Returns whether the body of a request is coming in. */
    boolean isReading() {
        return reading;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal != null) {
            drop(context, message);
        } else if (!ahead.isEmpty() || message instanceof HttpRequest && !isReadyForNext(context)) {
            ahead.add(message);
            context.channel().config().setAutoRead(false);
        } else {
            pass(context, message);
        }
    }

    private boolean isReadyForNext(ChannelHandlerContext context) {
        return !open && context.channel().isWritable();
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            readHead(context, request);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            endBody(ApiFailure.of(400, AnswerCode.INVALID_REQUEST, "The chunks of the body are not valid HTTP."));
        } else {
            if (message instanceof LastHttpContent) {
                reading = false;
                if (!open) {
                    watch.requestEnds();
                }
            }
            context.fireChannelRead(message);
        }
    }

    private void readHead(ChannelHandlerContext context, HttpRequest request) {
        var target = new RequestTarget(request.uri());
        var found = request.decoderResult().isFailure()
                ? malformedRequest(request.decoderResult().cause())
                : refusal(request, target);
        requestId = RequestId.of(request.headers());
        head = request.method().equals(HttpMethod.HEAD);
        path = target.path();
        watch.requestBegins();
        if (found != null) {
            ReferenceCountUtil.release(request);
            refuse(found);
            return;
        }
        request.headers().set(RequestId.HEADER, requestId);
        request.setUri(target.withoutMatrixParameters());
        if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            // Such a client finds the end of an answer of unknown length only by the end of the connection.
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        open = true;
        reading = true;
        context.fireChannelRead(request);
    }

    private static ApiFailure malformedRequest(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ApiFailure.of(414, AnswerCode.INVALID_REQUEST, "The address is too long.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return ApiFailure.of(431, AnswerCode.INVALID_REQUEST, "The headers are too long.");
        }
        return ApiFailure.of(400, AnswerCode.INVALID_REQUEST, "The request is not valid HTTP.");
    }

    private static ApiFailure refusal(HttpRequest request, RequestTarget target) {
        var version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return ApiFailure.of(400, AnswerCode.INVALID_REQUEST, "The version of HTTP must be 1.0 or 1.1.");
        }
        var encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!encodings.isEmpty()
                && !(encodings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.get(0)))) {
            return ApiFailure.of(
                    400, AnswerCode.INVALID_REQUEST, "The only Transfer-Encoding that is read is chunked.");
        }
        if (request.headers().getAll(HttpHeaderNames.HOST).size() > 1) {
            return ApiFailure.of(400, AnswerCode.INVALID_REQUEST, "The request has more than one Host header.");
        }
        if (hasOpenBoundary(request.headers().get(HttpHeaderNames.CONTENT_TYPE))) {
            return ApiFailure.of(
                    400, AnswerCode.INVALID_REQUEST, "The boundary in the Content-Type has no closing quote.");
        }
        return target.refusal();
    }

    /** Returns whether a boundary lacks its closing quote. The form codec behind the management port fails on one. */
    private static boolean hasOpenBoundary(String contentType) {
        if (contentType == null) {
            return false;
        }
        int quote = contentType.toLowerCase(Locale.ROOT).indexOf(QUOTED_BOUNDARY);
        return quote >= 0 && contentType.indexOf('"', quote + QUOTED_BOUNDARY.length()) < 0;
    }

    /** Ends a request whose headers or body do not come. */
    void timeOut(String detail) {
        var failure = ApiFailure.of(408, AnswerCode.REQUEST_TIMEOUT, detail);
        if (open || reading) {
            endBody(failure);
        } else if (refusal == null) {
            refuse(failure);
        }
    }

    /** Ends a request whose body is incomplete or unreadable. The failure is its answer if it has none yet. */
    private void endBody(ApiFailure failure) {
        if (open && !begun && refusal == null) {
            open = false;
            reading = false;
            refuse(failure);
        } else if (refusal == null) {
            // The request has its answer, which the client still gets as far as it is written; nothing more is read.
            open = false;
            reading = false;
            refusal = failure;
            own.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> linger());
        } else {
            own.close();
        }
    }

    private void refuse(ApiFailure failure) {
        refusal = failure;
        var body = RefusalBody.of(failure, path).getBytes(StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(failure.status()),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        addHeaders(response.headers());
        own.writeAndFlush(response).addListener(written -> linger());
    }

    /** Adds the headers that each answer has, also one that is given before any header of its request is read. */
    private void addHeaders(HttpHeaders headers) {
        SecurityHeaders.add(headers, path);
        headers.set(RequestId.HEADER, requestId == null ? RequestId.create() : requestId);
    }

    /** Closing while the client still sends would make many systems throw the answer away. */
    private void linger() {
        if (own.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        own.channel().config().setAutoRead(true);
        watch.requestIsAnswered();
        own.executor().schedule(() -> own.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
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
        if (refusal != null) {
            // The answer to a request that was refused in the middle of its body: the client has one already.
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        if (message instanceof HttpResponse response) {
            begun = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
            if (begun) {
                addHeaders(response.headers());
            }
        }
        boolean complete = message instanceof LastHttpContent && begun;
        context.write(message, promise);
        if (complete) {
            begun = false;
            open = false;
            if (!ahead.isEmpty()) {
                // Runs after the server has finished the current request.
                context.executor().execute(this::passNext);
            } else if (reading) {
                watch.requestIsAnswered();
            } else {
                watch.requestEnds();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        passNext();
        context.fireChannelWritabilityChanged();
    }

    private void passNext() {
        if (ahead.isEmpty() || refusal != null || !isReadyForNext(own)) {
            return;
        }
        // Set first, because the server may stop the reading while it receives the message.
        own.channel().config().setAutoRead(true);
        pass(own, ahead.poll());
        while (!ahead.isEmpty() && !(ahead.peek() instanceof HttpRequest)) {
            if (refusal == null) {
                pass(own, ahead.poll());
            } else {
                drop(own, ahead.poll());
            }
        }
        // The server flushes its answers at the end of a read.
        own.fireChannelReadComplete();
        if (refusal != null) {
            release();
        } else if (!ahead.isEmpty()) {
            own.channel().config().setAutoRead(false);
            own.executor().execute(this::passNext);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        context.fireChannelInactive();
    }

    private void release() {
        for (var message = ahead.poll(); message != null; message = ahead.poll()) {
            ReferenceCountUtil.release(message);
        }
    }
}
