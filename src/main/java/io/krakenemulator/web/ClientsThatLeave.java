package io.krakenemulator.web;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps clients that disconnect in the middle of a list out of the log. The REST layer logs them as errors of the emulator,
 * with a stack trace. Every other reason why a list ends early is still logged.
 */
@LoggingFilter(name = "clients-that-leave")
public final class ClientsThatLeave implements Filter {

    private static final String WRITES_LISTS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(WRITES_LISTS.equals(entry.getLoggerName()) && isOfClient(entry.getThrown()));
    }

    /**
     * Returns whether the client's connection has gone. Failures of a database connection come in exceptions of the
     * driver or of Hibernate, and a connection that cannot be opened has an exception type of its own.
     */
    private static boolean isOfClient(Throwable failure) {
        return failure instanceof ClosedChannelException
                || failure != null
                        && (failure.getClass() == IOException.class || failure.getClass() == SocketException.class);
    }
}
