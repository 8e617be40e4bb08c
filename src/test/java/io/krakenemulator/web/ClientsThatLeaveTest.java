package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ClientsThatLeaveTest {

    private static final String LISTS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    private final ClientsThatLeave filter = new ClientsThatLeave();

    @Test
    void clientsThatLeaveAreNoErrors() {
        assertLogged(false, LISTS, thrownIn("io.vertx.core.http.impl.Http1xServerResponse", new IOException("reset")));
        assertLogged(false, LISTS, new ClosedChannelException());
    }

    @Test
    void everythingElseIsLogged() {
        assertLogged(true, LISTS, thrownIn("io.vertx.pgclient.impl.PgSocketConnection", new IOException("reset")));
        assertLogged(true, LISTS, thrownIn("io.vertx.core.http.impl.Http1xServerResponse", new RuntimeException()));
        assertLogged(true, LISTS, null);
        assertLogged(true, "io.krakenemulator", new ClosedChannelException());
    }

    private void assertLogged(boolean expected, String logger, Throwable failure) {
        var entry = new LogRecord(Level.SEVERE, "Something went wrong");
        entry.setLoggerName(logger);
        entry.setThrown(failure);
        assertEquals(expected, filter.isLoggable(entry));
    }

    private static <T extends Throwable> T thrownIn(String type, T failure) {
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("sun.nio.ch.SocketDispatcher", "writev", null, 1),
            new StackTraceElement(type, "write", null, 1)
        });
        return failure;
    }
}
