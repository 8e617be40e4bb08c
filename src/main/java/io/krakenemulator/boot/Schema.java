package io.krakenemulator.boot;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The tables: brought up to date before the first request is taken, and looked after for readiness. */
@ApplicationScoped
class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    private static final String UNDEFINED_TABLE = "42P01";
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);

    private static final String APPLIED = """
            select 1
              from flyway_schema_history
             where version = $1
               and success
            """;

    private final Migrations migrations;
    private final Pool pool;
    private final String url;

    Schema(Migrations migrations, Pool pool, @ConfigProperty(name = MigrationsAddress.REACTIVE_URL) String url) {
        this.migrations = migrations;
        this.pool = pool;
        this.url = url;
    }

    /**
     * Runs on the starting thread, ahead of everyone else who waits for the start, and before any port is open.
     * Migrations are run only when something is missing: the question costs one statement, they a good deal more.
     */
    void bringUpToDate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            if (!inPlace().await().atMost(FIRST_ANSWER)) {
                long began = System.nanoTime();
                int run = migrations.run();
                LOG.infof(
                        "Created or changed the tables: %s migrations in %s",
                        String.valueOf(run), StartProgress.since(began));
            }
        } catch (RuntimeException failure) {
            throw new StartFailure("The database at " + place() + " cannot be used: " + reason(failure), failure);
        }
    }

    /** Whether the database answers and its tables are at least as new as this build needs them. */
    Uni<Boolean> inPlace() {
        return pool.preparedQuery(APPLIED)
                .execute(Tuple.of(Migrations.NEWEST))
                .map(rows -> rows.size() > 0)
                .onFailure(Schema::isWithoutHistory)
                .recoverWithItem(false);
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
