package io.krakenemulator.sandbox;

import io.krakenemulator.dialect.Dialect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The settings of one pretend instance at the moment of a read, without its data.
 *
 * @param seed the source of everything that looks random in the sandbox
 * @param revision grows with every change of the reference data
 * @param faultRevision another number after every change of the fault rules; 0 while there are none
 * @param journal the settings of the journal that were set for it, as JSON; {@code null} if none were
 * @param createdAt in real time
 */
public record Sandbox(
        long id,
        String name,
        String seed,
        SandboxClock clock,
        Dialect dialect,
        Strictness strictness,
        long revision,
        long faultRevision,
        String journal,
        Instant createdAt) {

    /** The zone of every local date. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Clock REAL_TIME = Clock.systemUTC();

    /** Returns the sandbox's current moment. */
    public Instant now() {
        return clock.now(REAL_TIME);
    }

    /** Returns the sandbox's current date in the Europe/London zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Returns whether the sandbox has rules by which calls fail on purpose. */
    public boolean hasFaults() {
        return faultRevision != 0;
    }

    /** Returns whether the rules that some of the guide's samples break run too. */
    public boolean isStrict() {
        return strictness == Strictness.STRICT;
    }
}
