package io.krakenemulator.sandbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Stores the clocks of sandboxes. */
@ApplicationScoped
public class SandboxClocks {

    private static final String SET_CLOCK = """
            update sandbox
               set clock_mode = :mode, clock_at = cast(cast(:at as text) as timestamptz),
                   clock_set_at = cast(cast(:setAt as text) as timestamptz)
             where name = :name""";

    /** A live clock becomes an offset clock when it is moved. */
    private static final String ADVANCE_CLOCK = """
            update sandbox
               set clock_mode = case clock_mode when 'LIVE' then 'OFFSET' else clock_mode end,
                   clock_at = case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz) else clock_at end
                              + :micros * interval '1 microsecond',
                   clock_set_at = case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz)
                                  else clock_set_at end
             where name = :name""";

    /** Sets the clock of the sandbox of that name, if there is one. */
    @WithTransaction
    public Uni<Void> set(String name, SandboxClock clock) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SET_CLOCK)
                        .setParameter("name", name)
                        .setParameter("mode", clock.mode().name())
                        .setParameter("at", text(clock.at()))
                        .setParameter("setAt", text(clock.setAt()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Moves the clock of the sandbox of that name forward, if there is one. A frozen clock stays frozen.
     *
     * @param real the real time
     */
    @WithTransaction
    public Uni<Void> advance(String name, Duration by, Instant real) {
        return Statements.update(
                ADVANCE_CLOCK,
                Map.of("name", name, "micros", TimeUnit.MICROSECONDS.convert(by), "real", real.toString()));
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
