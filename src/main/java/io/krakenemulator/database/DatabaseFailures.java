package io.krakenemulator.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Recognises failures of the database and logs each kind once a minute at most, whoever meets them. */
public final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    private static final Map<DatabaseFailure, OncePerMinute> LINES = new EnumMap<>(DatabaseFailure.class);

    static {
        for (var kind : DatabaseFailure.values()) {
            LINES.put(kind, new OncePerMinute(System::nanoTime));
        }
    }

    /** Static, because failures are turned into answers where no bean is at hand. */
    private static final AtomicReference<Runnable> READ_ONLY_LISTENER = new AtomicReference<>(() -> {});

    private DatabaseFailures() {}

    /**
     * Logs a failure if it is one of the database and no defect of the emulator.
     *
     * @return its kind; empty when it is another failure, which the caller has to log
     */
    public static Optional<DatabaseFailure> log(Throwable failure) {
        var kind = DatabaseFailure.of(failure);
        kind.ifPresent(found -> log(found, failure));
        return kind;
    }

    /** Logs a failure of work that is done again later: as {@link #log} does, or with the caller's own words. */
    public static void logRetry(Logger caller, String what, Throwable failure) {
        if (log(failure).isEmpty()) {
            caller.warnf("%s: %s", what, failure);
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

    /** The innermost failure, in one line: those around it repeat the statement, which has many. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < DatabaseFailure.MAX_CAUSES; depth++) {
            innermost = innermost.getCause();
        }
        return innermost.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String headline(DatabaseFailure kind) {
        return switch (kind) {
            case PASSING -> "The database is not available";
            case READ_ONLY -> "The database is read-only";
            case OPERATOR -> "The database needs its operator";
        };
    }

    /** Sets what is done whenever the database turns out to be read-only. It must return at once. */
    public static void whenReadOnly(Runnable listener) {
        READ_ONLY_LISTENER.set(listener);
    }
}
