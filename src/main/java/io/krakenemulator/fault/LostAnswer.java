package io.krakenemulator.fault;

import io.krakenemulator.web.connection.AnswerPipeline;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;

/** Drops an answer and its connection. The client gets a reset of the connection, or bytes that are no HTTP before its end. */
final class LostAnswer extends FaultyAnswer {

    private final boolean isNoise;

    /** @param isNoise whether the client gets bytes that are no HTTP */
    LostAnswer(boolean isNoise) {
        this.isNoise = isNoise;
    }

    @Override
    void writeHead(ChannelHandlerContext context, DefaultHttpResponse head, long length, ChannelPromise promise) {
        promise.trySuccess();
        if (isNoise) {
            writeNoise(context);
        } else {
            reset(context);
        }
    }

    private static void writeNoise(ChannelHandlerContext context) {
        var noise = Garbage.ofLength(Garbage.LENGTH);
        // From the codec on, because this is no HTTP.
        context.pipeline().context(AnswerPipeline.CODEC).writeAndFlush(noise).addListener(ChannelFutureListener.CLOSE);
    }

    /** Ends the connection as a failing network does: with a reset, without the end of TLS. */
    static void reset(ChannelHandlerContext context) {
        var channel = context.channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.unsafe().close(channel.voidPromise());
    }

    @Override
    void writeContent(ChannelHandlerContext context, ByteBuf bytes, HttpHeaders trailers, ChannelPromise promise) {
        drop(bytes, promise);
    }
}
