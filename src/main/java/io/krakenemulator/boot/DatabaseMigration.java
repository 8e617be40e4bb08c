package io.krakenemulator.boot;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Migrates the tables at start, and reports their state for readiness. */
@ApplicationScoped
class DatabaseMigration {

    private static final Logger LOG = Logger.getLogger(DatabaseMigration.class);

    private static final String UNDEFINED_TABLE = "42P01";
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);

    /** A transaction is read-only on a standby, and where the database or the user is set to it. */
    private static final String STATE = """
            select coalesce(bool_or(version = $1 and success), false),
                   current_setting('transaction_read_only') = 'off',
                   array_agg(version) filter (where version is not null)
              from flyway_schema_history
            """;

    private final Migrations migrations;
    private final Pool pool;
    private final String url;
    private final boolean endsAfterwards;

    DatabaseMigration(
            Migrations migrations,
            Pool pool,
            @ConfigProperty(name = MigrationsAddress.REACTIVE_URL) String url,
            @CommandLineArguments String[] arguments) {
        this.migrations = migrations;
        this.pool = pool;
        this.url = url;
        this.endsAfterwards = Arguments.isMigration(List.of(arguments));
    }

    /**
     * Runs migrations only if one is missing: the check is one statement, a migration is slow. Runs on the starting thread,
     * before all other start-up work and before any port is open. With {@link Arguments#MIGRATE} the start ends here.
     */
    void bringUpToDate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        migrateIfNeeded();
        if (endsAfterwards) {
            throw new MigrationFinished();
        }
    }

    private void migrateIfNeeded() {
        try {
            var state = state().await().atMost(FIRST_ANSWER);
            state.newerVersion().ifPresent(this::refuseNewer);
            if (!state.inPlace()) {
                long began = System.nanoTime();
                int run = migrations.run();
                LOG.infof(
                        "Created or changed the tables: %s migrations in %s",
                        String.valueOf(run), StartProgress.since(began));
            } else if (!state.writable()) {
                throw new StartFailure("The database at " + place() + " is read-only.");
            }
        } catch (StartFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new StartFailure("The database at " + place() + " cannot be used: " + reason(failure), failure);
        }
    }

    private void refuseNewer(String version) {
        throw new StartFailure("The database at " + place() + " has the tables of a newer release: schema version "
                + version + ", and this release knows up to " + Migrations.NEWEST
                + ". Start the newer release, or use another database.");
    }

    /**
     * The database, as it answers.
     *
     * @param inPlace whether its tables are at least as new as this release needs them
     * @param writable whether it takes writes
     * @param versions the migrations that it has seen
     */
    record State(boolean inPlace, boolean writable, List<String> versions) {

        private static final State WITHOUT_TABLES = new State(false, true, List.of());

        /** Returns the version of a migration that this release does not have. */
        Optional<String> newerVersion() {
            return versions.stream().filter(Migrations::isNewer).reduce((first, last) -> last);
        }
    }

    Uni<State> state() {
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(Migrations.NEWEST))
                .map(rows -> stateOf(rows.iterator().next()))
                .onFailure(DatabaseMigration::isWithoutHistory)
                .recoverWithItem(State.WITHOUT_TABLES);
    }

    private static State stateOf(Row row) {
        var versions = row.getArrayOfStrings(2);
        return new State(row.getBoolean(0), row.getBoolean(1), versions == null ? List.of() : List.of(versions));
    }

    private static boolean isWithoutHistory(Throwable failure) {
        return failure instanceof PgException refused && UNDEFINED_TABLE.equals(refused.getSqlState());
    }

    private String place() {
        try {
            return DatabaseAddress.parse(url).place();
        } catch (IllegalArgumentException e) {
            return MigrationsAddress.REACTIVE_URL;
        }
    }

    private static String reason(Throwable failure) {
        List<Throwable> chain = Reason.chain(failure);
        Throwable root = chain.get(chain.size() - 1);
        if (root instanceof TimeoutException) {
            return "no answer within " + FIRST_ANSWER.toSeconds() + " s";
        }
        if (root instanceof UnknownHostException) {
            return "its host is unknown";
        }
        if (root instanceof PgException refused) {
            return refused.getErrorMessage() + " (" + refused.getSqlState() + ")";
        }
        return Reason.oneLine(root);
    }
}
