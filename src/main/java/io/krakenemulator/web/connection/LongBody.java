package io.krakenemulator.web.connection;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Marks a connection whose present request may take any time to send its body. The limit of a pause still holds, so a client
 * that sends nothing is closed as ever.
 */
public final class LongBody {

    private static final AttributeKey<Boolean> ALLOWED = AttributeKey.valueOf(LongBody.class.getName());

    private LongBody() {}

    /** Allows the present request of a connection a body of any duration. */
    public static void allow(HttpConnection connection) {
        ((ConnectionBase) connection).channel().attr(ALLOWED).set(true);
    }

    /** Ends the allowance, because another request begins. */
    static void end(Channel channel) {
        channel.attr(ALLOWED).set(false);
    }

    static boolean isAllowed(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(ALLOWED).get());
    }
}
