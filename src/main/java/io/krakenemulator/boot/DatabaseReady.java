package io.krakenemulator.boot;

import io.krakenemulator.database.DatabaseFailure;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers in time, takes writes, and the tables are in place. */
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** After this, a connection that went silent is written off and the question put to another one. */
    private static final Duration WRITTEN_OFF = Duration.ofSeconds(30);

    private final DatabaseMigration migration;
    private final ReadOnlySessions readOnlySessions;

    /** The question under way: a database that hangs must not gather one held connection a probe. */
    private final AtomicReference<Uni<DatabaseMigration.State>> underWay = new AtomicReference<>();

    DatabaseReady(DatabaseMigration migration, ReadOnlySessions readOnlySessions) {
        this.migration = migration;
        this.readOnlySessions = readOnlySessions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
        return answer().ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(this::objection)
                .onFailure()
                .recoverWithItem(failure -> Optional.of(reason(failure)))
                .map(objection -> objection
                        .map(reason -> response.withData("reason", reason).down())
                        .orElseGet(response::up))
                .map(HealthCheckResponseBuilder::build);
    }

    /** Returns why the question failed. The server's own words say which right, password or table is missing. */
    private static String reason(Throwable failure) {
        return DatabaseFailure.of(failure)
                .filter(kind -> kind == DatabaseFailure.OPERATOR)
                .map(kind -> "the database refuses: "
                        + Reason.oneLine(
                                Reason.chain(failure).get(Reason.chain(failure).size() - 1)))
                .orElse("the database does not answer");
    }

    private Optional<String> objection(DatabaseMigration.State state) {
        if (!state.inPlace()) {
            return Optional.of("the tables are not in place");
        }
        if (!state.writable()) {
            readOnlySessions.end();
            return Optional.of("the database is read-only");
        }
        return Optional.empty();
    }

    private Uni<DatabaseMigration.State> answer() {
        return Uni.createFrom().deferred(() -> {
            Uni<DatabaseMigration.State> fresh = migration
                    .state()
                    .ifNoItem()
                    .after(WRITTEN_OFF)
                    .fail()
                    .onTermination()
                    .invoke(() -> underWay.set(null))
                    .memoize()
                    .indefinitely();
            Uni<DatabaseMigration.State> asked = underWay.compareAndExchange(null, fresh);
            return asked == null ? fresh : asked;
        });
    }
}
