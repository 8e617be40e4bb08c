package io.krakenemulator.web.trace;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Copies the beginning of the body of one answer on its way to the connection, before a fault spoils it. It is removed with the end of
 * the answer.
 */
final class AnswerCopy extends ChannelOutboundHandlerAdapter {

    private static final String CODEC = "httpEncoder";
    private static final String GUARD = "guard";

    private final int most;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    /** @param most the most bytes that are copied */
    AnswerCopy(int most) {
        this.most = most;
    }

    /** Begins to copy the answer to a request. */
    static AnswerCopy install(RoutingContext request, int most) {
        var copy = new AnswerCopy(most);
        var pipeline =
                ((ConnectionBase) request.request().connection()).channel().pipeline();
        // The pipeline of a client that has disconnected is empty.
        if (pipeline.get(CODEC) != null) {
            pipeline.addAfter(pipeline.get(GUARD) == null ? CODEC : GUARD, null, copy);
        }
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
        int length = Math.min(bytes.readableBytes(), most - copy.size());
        try {
            bytes.getBytes(bytes.readerIndex(), copy, length);
        } catch (IOException e) {
            throw new UncheckedIOException("A stream in memory does not fail", e);
        }
    }

    /** Returns what was copied. */
    byte[] bytes() {
        return copy.toByteArray();
    }
}
