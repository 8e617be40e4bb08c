package io.krakenemulator.fault;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * Breaks an answer after half of its body. Either the connection closes there, or garbage takes the place of the rest. Of a body
 * that is sent in chunks, half of the first chunk arrives.
 */
final class BrokenAnswer extends FaultyAnswer {

    private static final int NOT_KNOWN = -1;

    private final boolean isGarbled;

    private long intact = NOT_KNOWN;
    private long written;
    private boolean isClosed;

    /** @param isGarbled whether garbage takes the place of the rest, and the connection goes on */
    BrokenAnswer(boolean isGarbled) {
        this.isGarbled = isGarbled;
    }

    @Override
    void writeHead(ChannelHandlerContext context, DefaultHttpResponse head, long length, ChannelPromise promise) {
        if (length >= 0) {
            intact = length / 2;
        }
        context.write(head, promise);
    }

    @Override
    void writeContent(ChannelHandlerContext context, ByteBuf bytes, HttpHeaders trailers, ChannelPromise promise) {
        if (isClosed) {
            drop(bytes, promise);
            return;
        }
        if (intact == NOT_KNOWN && bytes.isReadable()) {
            intact = bytes.readableBytes() / 2;
        }
        int left = (int) Math.min(bytes.readableBytes(), Math.max(0, intact - written));
        boolean breaks = left < bytes.readableBytes();
        written += bytes.readableBytes();
        if (isGarbled) {
            write(context, breaks ? garble(bytes, left) : bytes, trailers, promise);
        } else if (breaks || trailers != null) {
            isClosed = true;
            context.write(new DefaultHttpContent(bytes.readRetainedSlice(left)));
            drop(bytes, promise);
            closeAfterWrites(context);
        } else {
            context.write(new DefaultHttpContent(bytes), promise);
        }
    }

    private static ByteBuf garble(ByteBuf bytes, int left) {
        int length = bytes.readableBytes();
        var start = bytes.readRetainedSlice(left);
        bytes.release();
        return Unpooled.wrappedBuffer(start, Garbage.ofLength(length - left));
    }

    private void write(ChannelHandlerContext context, ByteBuf bytes, HttpHeaders trailers, ChannelPromise promise) {
        if (trailers == null) {
            context.write(new DefaultHttpContent(bytes), promise);
        } else {
            var last = new DefaultLastHttpContent(bytes);
            last.trailingHeaders().add(trailers);
            context.write(last, promise);
            end(context);
        }
    }
}
