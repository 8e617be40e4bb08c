package io.krakenemulator.web.connection;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes large answers in pieces, each when the client has taken the one before. Otherwise the transport would copy the whole
 * answer into memory outside of the heap, once for each client that does not read.
 */
final class PacedAnswers extends ChannelDuplexHandler {

    private static final int PIECE = 16 * 1024;

    private record Waiting(Object message, ChannelPromise promise) {}

    private final Deque<Waiting> queue = new ArrayDeque<>();

    boolean isWaiting() {
        return !queue.isEmpty();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBufHolder holder && holder.content().readableBytes() > PIECE) {
            split(context, holder, promise);
            writeWhileWritable(context);
        } else if (queue.isEmpty()) {
            context.write(message, promise);
        } else {
            queue.add(new Waiting(message, promise));
        }
    }

    private void split(ChannelHandlerContext context, ByteBufHolder holder, ChannelPromise promise) {
        if (holder instanceof HttpResponse response) {
            queue.add(new Waiting(
                    new DefaultHttpResponse(response.protocolVersion(), response.status(), response.headers()),
                    context.newPromise()));
        }
        var content = holder.content();
        boolean last = holder instanceof LastHttpContent;
        while (content.readableBytes() > PIECE) {
            queue.add(new Waiting(piece(holder, content.readRetainedSlice(PIECE), false), context.newPromise()));
        }
        queue.add(new Waiting(piece(holder, content.readRetainedSlice(content.readableBytes()), last), promise));
        ReferenceCountUtil.release(holder);
    }

    private static Object piece(ByteBufHolder holder, io.netty.buffer.ByteBuf bytes, boolean last) {
        if (last) {
            var end = new DefaultLastHttpContent(bytes);
            end.trailingHeaders().add(((LastHttpContent) holder).trailingHeaders());
            return end;
        }
        return holder instanceof HttpContent ? new DefaultHttpContent(bytes) : bytes;
    }

    private void writeWhileWritable(ChannelHandlerContext context) {
        boolean written = false;
        while (!queue.isEmpty() && context.channel().isWritable()) {
            var next = queue.poll();
            context.write(next.message(), next.promise());
            written = true;
        }
        if (written) {
            context.flush();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        writeWhileWritable(context);
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    private void drop() {
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            ReferenceCountUtil.release(next.message());
            next.promise().tryFailure(new ClosedChannelException());
        }
    }
}
