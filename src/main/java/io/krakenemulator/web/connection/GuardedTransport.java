package io.krakenemulator.web.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link ConnectionWatch} on each connection of each HTTP server. It is found as a service of Vert.x: neither Vert.x nor
 * the framework has another place for it, as both answer invalid requests by themselves.
 */
public class GuardedTransport extends JDKTransport implements VertxServiceProvider {

    /** Small, because each connection may use as much before its caller is known. */
    private static final int READ_BUFFER = 16 * 1024;

    private static final WriteBufferWaterMark WRITE_BUFFER = new WriteBufferWaterMark(16 * 1024, 32 * 1024);

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        // Vert.x passes a copy without the protocol, but this application serves only HTTP.
        bootstrap.childOption(ChannelOption.RCVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(512, 2048, READ_BUFFER));
        bootstrap.childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_BUFFER);
        bootstrap.handler(new OnAccept(bounds()));
    }

    /** Returns the bounds of a server that starts. Vert.x makes servers without a context to inject settings into. */
    ConnectionBounds bounds() {
        var settings = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(HttpConfig.class);
        return ConnectionBounds.of(settings, Runtime.getRuntime().maxMemory());
    }

    /** Sees each connection of a server before its pipeline is built. */
    @ChannelHandler.Sharable
    private static final class OnAccept extends ChannelInboundHandlerAdapter {

        private final ConnectionBounds bounds;
        private final Connections connections;

        OnAccept(ConnectionBounds bounds) {
            this.bounds = bounds;
            connections = new Connections(bounds.maxConnections());
            NewConnections.serve();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new ConnectionWatch(bounds, connections));
            }
            context.fireChannelRead(accepted);
        }
    }
}
