package io.krakenemulator.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Writes the body of an answer slowly, in small pieces. Meanwhile the connection tells the server that it cannot be written to, so
 * that a long list waits in the database and not in memory.
 */
final class SlowAnswer extends FaultyAnswer {

    private static final int PIECES_PER_SECOND = 10;
    private static final long MILLIS_PER_SECOND = 1_000;

    /** The place of our mark among those that make a connection unwritable. */
    private static final int MARK = 1;

    /**
     * Bytes that wait to be written.
     *
     * @param isBody whether they are a part of the body
     * @param trailers the headers after the body; {@code null} before its end
     */
    private record Part(ByteBuf bytes, boolean isBody, HttpHeaders trailers, ChannelPromise promise) {}

    private final int piece;
    private final long interval;
    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean isTicking;
    private boolean isComplete;

    SlowAnswer(int bytesPerSecond) {
        piece = Math.max(1, bytesPerSecond / PIECES_PER_SECOND);
        interval = piece * MILLIS_PER_SECOND / bytesPerSecond;
    }

    @Override
    void writeHead(ChannelHandlerContext context, DefaultHttpResponse head, long length, ChannelPromise promise) {
        context.writeAndFlush(head, promise);
    }

    @Override
    void writeContent(ChannelHandlerContext context, ByteBuf bytes, HttpHeaders trailers, ChannelPromise promise) {
        add(context, new Part(bytes, true, trailers, promise));
    }

    @Override
    void writeOther(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            // Behind the body, because the connection may close after it.
            add(context, new Part(bytes, false, null, promise));
        } else {
            super.writeOther(context, message, promise);
        }
    }

    private void add(ChannelHandlerContext context, Part part) {
        parts.add(part);
        if (isTicking) {
            setWritable(context, false);
        } else {
            isTicking = true;
            writePiece(context);
        }
    }

    private void writePiece(ChannelHandlerContext context) {
        if (context.isRemoved() || !context.channel().isActive()) {
            return;
        }
        int left = piece;
        while (!parts.isEmpty() && (left > 0 || !parts.peek().bytes().isReadable())) {
            left -= writeOf(context, parts.peek(), left);
        }
        context.flush();
        if (isComplete && parts.isEmpty()) {
            setWritable(context, true);
            end(context);
            return;
        }
        setWritable(context, parts.isEmpty());
        // The flush may have led to further writes.
        isTicking = left < piece || !parts.isEmpty();
        if (isTicking) {
            context.executor().schedule(() -> writePiece(context), interval, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes as much of a part as is left for this piece, and returns the number of bytes. */
    private int writeOf(ChannelHandlerContext context, Part part, int left) {
        int length = Math.min(left, part.bytes().readableBytes());
        if (length < part.bytes().readableBytes()) {
            context.write(new DefaultHttpContent(part.bytes().readRetainedSlice(length)));
            return length;
        }
        parts.poll();
        if (!part.isBody()) {
            context.write(part.bytes(), part.promise());
        } else if (part.trailers() == null) {
            context.write(new DefaultHttpContent(part.bytes()), part.promise());
        } else {
            isComplete = true;
            var last = new DefaultLastHttpContent(part.bytes());
            last.trailingHeaders().add(part.trailers());
            context.write(last, part.promise());
        }
        return length;
    }

    private static void setWritable(ChannelHandlerContext context, boolean isWritable) {
        var buffer = context.channel().unsafe().outboundBuffer();
        if (buffer != null) {
            buffer.setUserDefinedWritability(MARK, isWritable);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        for (var part = parts.poll(); part != null; part = parts.poll()) {
            part.bytes().release();
            part.promise().tryFailure(new ClosedChannelException());
        }
        context.fireChannelInactive();
    }
}
