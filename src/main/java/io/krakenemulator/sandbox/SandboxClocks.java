package io.krakenemulator.sandbox;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Stores the clocks of sandboxes. */
@ApplicationScoped
public class SandboxClocks {

    private static final String SET_CLOCK = """
            update sandbox
               set clock_mode = :mode, clock_at = cast(cast(:at as text) as timestamptz),
                   clock_set_at = cast(cast(:setAt as text) as timestamptz)
             where name = :name""";

    /** A live clock becomes an offset clock when it is moved. No step leads beyond the calendars of payloads. */
    private static final String ADVANCE_CLOCK = """
            update sandbox
               set clock_mode = case clock_mode when 'LIVE' then 'OFFSET' else clock_mode end,
                   clock_at = least(case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz) else clock_at end
                                    + :micros * interval '1 microsecond', cast('9999-12-31' as timestamptz)),
                   clock_set_at = case clock_mode when 'LIVE' then cast(cast(:real as text) as timestamptz)
                                  else clock_set_at end
             where name = :name""";

    /** Sets the clock of the sandbox of that name, if there is one. */
    @WithTransaction
    public Uni<Void> set(String name, SandboxClock clock) {
        return SqlStatement.of(SET_CLOCK)
                .with("name", name)
                .with("mode", clock.mode().name())
                .with("at", text(clock.at()))
                .with("setAt", text(clock.setAt()))
                .execute();
    }

    /**
     * Moves the clock of the sandbox of that name forward, if there is one. A frozen clock stays frozen.
     *
     * @param real the real time
     */
    @WithTransaction
    public Uni<Void> advance(String name, Duration by, Instant real) {
        return SqlStatement.of(ADVANCE_CLOCK)
                .with("name", name)
                .with("micros", TimeUnit.MICROSECONDS.convert(by))
                .with("real", real.toString())
                .execute();
    }

    static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
