package io.krakenemulator.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Recognises failures of the database, and logs each kind at most once a minute for the whole application. */
public final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    private static final Map<DatabaseFailure, OncePerMinute> LINES = new EnumMap<>(DatabaseFailure.class);

    static {
        for (var kind : DatabaseFailure.values()) {
            LINES.put(kind, new OncePerMinute(System::nanoTime));
        }
    }

    /** Static, because no bean is available where failures are turned into answers. */
    private static final AtomicReference<Runnable> READ_ONLY_LISTENER = new AtomicReference<>(() -> {});

    private DatabaseFailures() {}

    /**
     * Logs a failure of the database that is no defect of the emulator.
     *
     * @return its kind; empty for another failure, which the caller has to log
     */
    public static Optional<DatabaseFailure> log(Throwable failure) {
        var kind = DatabaseFailure.of(failure);
        kind.ifPresent(found -> log(found, failure));
        return kind;
    }

    /**
     * Logs a failure of work that is tried again later.
     *
     * @param message the line for a failure that is not one of the database
     */
    public static void logRetry(Logger caller, String message, Throwable failure) {
        if (log(failure).isEmpty()) {
            caller.warnf("%s: %s", message, failure);
        }
    }

    private static void log(DatabaseFailure kind, Throwable failure) {
        long heldBack = LINES.get(kind).admit();
        if (heldBack >= 0) {
            LOG.warnf(
                    "%s: %s%s",
                    headline(kind), reason(failure), heldBack == 0 ? "" : " (" + heldBack + " more not logged)");
        }
        if (kind == DatabaseFailure.READ_ONLY) {
            READ_ONLY_LISTENER.get().run();
        }
    }

    /** Returns the innermost failure in one line. The outer ones repeat the statement, which has many lines. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < DatabaseFailure.MAX_CAUSES; depth++) {
            innermost = innermost.getCause();
        }
        return innermost.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String headline(DatabaseFailure kind) {
        return switch (kind) {
            case TEMPORARY -> "The database is not available";
            case READ_ONLY -> "The database is read-only";
            case OPERATOR -> "The database needs its operator";
        };
    }

    /** Sets the listener that runs whenever the database is found to be read-only. It must return at once. */
    public static void setReadOnlyListener(Runnable listener) {
        READ_ONLY_LISTENER.set(listener);
    }
}
