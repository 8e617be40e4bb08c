package io.krakenemulator.web;

import io.quarkus.logging.LoggingFilter;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps the log free of clients that leave in the middle of a list, which the REST layer takes for an error of ours, stack trace
 * and all. Whatever else ends a list early is logged as ever.
 */
@LoggingFilter(name = "clients-that-leave")
public final class ClientsThatLeave implements Filter {

    private static final String WRITES_LISTS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";
    private static final String HTTP_SERVER = "io.vertx.core.http.impl.";

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(WRITES_LISTS.equals(entry.getLoggerName()) && isOfClient(entry.getThrown()));
    }

    /** The database's connections may end in the same words; theirs do not come by way of the HTTP server. */
    private static boolean isOfClient(Throwable failure) {
        return failure instanceof ClosedChannelException
                || failure instanceof IOException
                        && Arrays.stream(failure.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().startsWith(HTTP_SERVER));
    }
}
