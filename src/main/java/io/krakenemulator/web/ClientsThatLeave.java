package io.krakenemulator.web;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps the log free of clients that leave in the middle of a list, which the REST layer takes for an error of ours, stack trace
 * and all. Whatever else ends a list early is logged as ever.
 */
@LoggingFilter(name = "clients-that-leave")
public final class ClientsThatLeave implements Filter {

    private static final String WRITES_LISTS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(WRITES_LISTS.equals(entry.getLoggerName()) && isOfClient(entry.getThrown()));
    }

    /**
     * What the system says of a connection that has gone. Of the database's connections it is told in exceptions of the drivers
     * and of Hibernate, and of one that cannot be made in a type of its own.
     */
    private static boolean isOfClient(Throwable failure) {
        return failure instanceof ClosedChannelException
                || failure != null
                        && (failure.getClass() == IOException.class || failure.getClass() == SocketException.class);
    }
}
