package io.krakenemulator.web.connection;

import io.netty.channel.ChannelHandler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The way of answers from the server to the connection. */
public final class AnswerPipeline {

    /** The last of the handlers that turn bytes into HTTP and back, in the pipeline that Vert.x builds. */
    public static final String CODEC = "httpEncoder";

    /** The handler behind it that guards requests, once the connection has it. */
    static final String GUARD = "guard";

    private AnswerPipeline() {}

    /** Puts a handler in the way of the answer to a request, before those that were put there earlier. */
    public static void add(RoutingContext request, ChannelHandler handler) {
        var pipeline =
                ((ConnectionBase) request.request().connection()).channel().pipeline();
        // The pipeline of a client that has disconnected is empty.
        if (pipeline.get(CODEC) != null) {
            pipeline.addAfter(pipeline.get(GUARD) == null ? CODEC : GUARD, null, handler);
        }
    }
}
