package io.krakenemulator.boot;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers in time and the tables are in place. */
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** After this, a connection that went silent is written off and the question put to another one. */
    private static final Duration WRITTEN_OFF = Duration.ofSeconds(30);

    private final Schema schema;

    /** The question under way: a database that hangs must not gather one held connection a probe. */
    private final AtomicReference<Uni<Boolean>> underWay = new AtomicReference<>();

    DatabaseReady(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
        return answer().ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(inPlace -> inPlace
                        ? response.up()
                        : response.withData("reason", "the tables are not in place")
                                .down())
                .onFailure()
                .recoverWithItem(() -> response.withData("reason", "the database does not answer")
                        .down())
                .map(HealthCheckResponseBuilder::build);
    }

    private Uni<Boolean> answer() {
        return Uni.createFrom().deferred(() -> {
            Uni<Boolean> fresh = schema.inPlace()
                    .ifNoItem()
                    .after(WRITTEN_OFF)
                    .fail()
                    .onTermination()
                    .invoke(() -> underWay.set(null))
                    .memoize()
                    .indefinitely();
            Uni<Boolean> asked = underWay.compareAndExchange(null, fresh);
            return asked == null ? fresh : asked;
        });
    }
}
