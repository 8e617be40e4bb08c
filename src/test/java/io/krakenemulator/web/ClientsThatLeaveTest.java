package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;

class ClientsThatLeaveTest {

    private static final String LISTS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    private final ClientsThatLeave filter = new ClientsThatLeave();

    @Test
    void clientsThatLeaveAreNoErrors() {
        assertLogged(false, LISTS, new IOException("Broken pipe"));
        assertLogged(false, LISTS, new SocketException("Connection reset"));
        assertLogged(false, LISTS, new ClosedChannelException());
    }

    @Test
    void everythingElseIsLogged() {
        assertLogged(true, LISTS, new HibernateException(ClosedConnectionException.INSTANCE));
        assertLogged(true, LISTS, ClosedConnectionException.INSTANCE);
        assertLogged(true, LISTS, new ConnectException("Connection refused"));
        assertLogged(true, LISTS, null);
        assertLogged(true, "io.krakenemulator", new IOException("Broken pipe"));
    }

    private void assertLogged(boolean expected, String logger, Throwable failure) {
        var entry = new LogRecord(Level.SEVERE, "Something went wrong");
        entry.setLoggerName(logger);
        entry.setThrown(failure);
        assertEquals(expected, filter.isLoggable(entry));
    }
}
