package io.krakenemulator.fault;

import io.krakenemulator.web.connection.AnswerPipeline;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.ext.web.RoutingContext;

/** Spoils one answer on its way from the server to the connection. It is removed with the end of the answer. */
abstract class FaultyAnswer extends ChannelDuplexHandler {

    private static final int UNKNOWN_LENGTH = -1;

    /** Puts this handler in the way of the answer to a request. */
    final void install(RoutingContext request) {
        AnswerPipeline.add(request, this);
    }

    @Override
    public final void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof HttpObject)
                || message instanceof HttpResponse interim
                        && interim.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            writeOther(context, message, promise);
            return;
        }
        var content = message instanceof HttpContent holder ? holder : null;
        if (message instanceof HttpResponse response) {
            var head = new DefaultHttpResponse(response.protocolVersion(), response.status(), response.headers());
            writeHead(
                    context,
                    head,
                    HttpUtil.getContentLength(response, UNKNOWN_LENGTH),
                    content == null ? promise : context.newPromise());
        }
        if (content != null) {
            var trailers = content instanceof LastHttpContent last ? last.trailingHeaders() : null;
            writeContent(context, content.content().retain(), trailers, promise);
        }
        ReferenceCountUtil.release(message);
    }

    /** Writes what is no part of the answer. The server closes a connection after an empty buffer, for example. */
    void writeOther(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
    }

    /** @param length of the body in bytes; negative if it is not known */
    abstract void writeHead(
            ChannelHandlerContext context, DefaultHttpResponse head, long length, ChannelPromise promise);

    /**
     * @param bytes a part of the body, to be written or released
     * @param trailers the headers after the body; {@code null} if this is not its last part
     */
    abstract void writeContent(
            ChannelHandlerContext context, ByteBuf bytes, HttpHeaders trailers, ChannelPromise promise);

    /** Removes this handler: later answers pass unchanged. */
    final void end(ChannelHandlerContext context) {
        if (!context.isRemoved()) {
            context.pipeline().remove(this);
        }
    }

    /** Drops what is written after the connection has been given up. */
    static void drop(ByteBuf bytes, ChannelPromise promise) {
        bytes.release();
        promise.trySuccess();
    }

    /** Closes a connection with what it has written. */
    static void closeAfterWrites(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(written -> context.channel().close());
    }
}
