package io.krakenemulator.web.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a {@link RequestGuard} into each connection of each HTTP server. It is found as a service of Vert.x: neither Vert.x nor
 * the framework has another place for it, as both answer invalid requests by themselves.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {

    /** The handler that hands requests to the server, in the pipeline that Vert.x builds. */
    private static final String SERVER = "handler";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        if (options instanceof HttpServerOptions) {
            bootstrap.handler(new OnAccept());
        }
    }

    /** Sees each connection of a server before its pipeline is built. */
    @ChannelHandler.Sharable
    private static final class OnAccept extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new BeforeFirstRead());
            }
            context.fireChannelRead(accepted);
        }
    }

    /** Adds the guard once the pipeline is there. */
    private static final class BeforeFirstRead extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            var pipeline = context.pipeline();
            if (pipeline.get(SERVER) != null) {
                pipeline.addBefore(SERVER, "guard", new RequestGuard());
                context.fireChannelRead(read);
                pipeline.remove(this);
            } else {
                context.fireChannelRead(read);
            }
        }
    }
}
