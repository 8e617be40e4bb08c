package io.krakenemulator.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The kinds of database failures that are no defects of the emulator. Every other failure of the database is a defect. */
public enum DatabaseFailure {
    /** A temporary failure: no connection, a restart, too many clients, a deadlock, a timeout. */
    TEMPORARY("The emulator's database is not available. Try again shortly.", 2),

    /** Lasts until the database takes writes again, such as after a failover to a standby. */
    READ_ONLY("The emulator's database is read-only at present. Try again shortly.", 5),

    /** Lasts until an operator acts: a full disk, credentials or rights that were withdrawn, missing tables, damage. */
    OPERATOR("The emulator's database needs its operator. Try again later.", 30);

    static final int MAX_CAUSES = 20;

    private static final String QUERY_CANCELED = "57014";
    private static final String UNIQUE_VIOLATION = "23505";

    private final String detail;
    private final int retryAfterSeconds;

    DatabaseFailure(String detail, int retryAfterSeconds) {
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Returns the sentence for the client. */
    public String detail() {
        return detail;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Returns the kind of a failure, from the failure or its causes; empty for another failure or a defect. */
    public static Optional<DatabaseFailure> of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause()) {
            if (cause instanceof DatabaseException refusal) {
                return ofState(refusal.getSqlState());
            }
            // Hibernate reports the state of a failed statement in this form.
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return ofState(refusal.getSQLState());
            }
            // The database client reports lost connections and a busy pool as exceptions of Vert.x with a sentence.
            if (cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof SocketException
                    || cause instanceof UnknownHostException) {
                return Optional.of(TEMPORARY);
            }
            depth++;
        }
        return Optional.empty();
    }

    /** Returns whether a statement failed because it would have repeated a value of one of these unique indices. */
    public static boolean violatesUnique(Throwable failure, List<String> indices) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (UNIQUE_VIOLATION.equals(stateOf(cause))
                    && indices.stream().anyMatch(index -> message.contains('"' + index + '"'))) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** Returns whether the server ended a statement because it took longer than it may. */
    public static boolean isStatementTimeout(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause()) {
            if (QUERY_CANCELED.equals(stateOf(cause))) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static String stateOf(Throwable failure) {
        if (failure instanceof DatabaseException refusal) {
            return refusal.getSqlState();
        }
        return failure instanceof SQLException refusal ? refusal.getSQLState() : null;
    }

    /** Returns the kind of an SQLSTATE. States that differ from the rest of their class come first. */
    static Optional<DatabaseFailure> ofState(String sqlState) {
        if (sqlState == null || sqlState.length() != 5) {
            return Optional.empty();
        }
        DatabaseFailure kind =
                switch (sqlState) {
                    // Read-only transaction
                    case "25006" -> READ_ONLY;
                    // Idle in transaction too long, transaction too long
                    case "25P03", "25P04" -> TEMPORARY;
                    // Object in use, lock not available
                    case "55006", "55P03" -> TEMPORARY;
                    // Missing right, missing table, a prepared statement that a connection pooler has mixed up
                    case "42501", "42P01", "42P05" -> OPERATOR;
                    // Disk full, database dropped
                    case "53100", "57P04" -> OPERATOR;
                    default ->
                        switch (sqlState.substring(0, 2)) {
                            // Connection, transaction rolled back, resources, intervention by an operator, old snapshot
                            case "08", "40", "53", "57", "72" -> TEMPORARY;
                            // Prepared statement lost by a pooler, credentials, database, schema, system error,
                            // configuration file, internal error or damage
                            case "26", "28", "3D", "3F", "58", "F0", "XX" -> OPERATOR;
                            // 0A, 22, 23, 25, 42, 54, 55, P0 and all others: the emulator has sent a wrong statement
                            default -> null;
                        };
                };
        return Optional.ofNullable(kind);
    }
}
