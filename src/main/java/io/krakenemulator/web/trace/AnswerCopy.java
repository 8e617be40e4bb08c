package io.krakenemulator.web.trace;

import io.krakenemulator.web.connection.AnswerPipeline;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Copies the beginning of the body of one answer on its way to the connection, before a fault spoils it. It is removed with the end of
 * the answer.
 */
final class AnswerCopy extends ChannelOutboundHandlerAdapter {

    private final int most;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private int total;

    /** @param most the most bytes that are copied */
    AnswerCopy(int most) {
        this.most = most;
    }

    /** Begins to copy the answer to a request. */
    static AnswerCopy install(RoutingContext request, int most) {
        var copy = new AnswerCopy(most);
        AnswerPipeline.add(request, copy);
        return copy;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpContent content) {
            append(content.content());
        }
        if (message instanceof LastHttpContent) {
            context.pipeline().remove(this);
        }
        context.write(message, promise);
    }

    private void append(ByteBuf bytes) {
        total += bytes.readableBytes();
        int length = Math.min(bytes.readableBytes(), most - copy.size());
        try {
            bytes.getBytes(bytes.readerIndex(), copy, length);
        } catch (IOException e) {
            throw new UncheckedIOException("A stream in memory does not fail", e);
        }
    }

    /** Returns the length of the whole body in bytes. */
    int length() {
        return total;
    }

    /** Returns what was copied. */
    byte[] bytes() {
        return copy.toByteArray();
    }
}
