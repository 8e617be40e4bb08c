package io.krakenemulator.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A sandbox's own time.
 *
 * @param at the moment that a frozen clock shows, or from which an offset clock runs on; {@code null} for a live one
 * @param setAt the real moment at which an offset clock showed {@code at}
 */
public record SandboxClock(Mode mode, Instant at, Instant setAt) {

    /** How the time passes. */
    public enum Mode {
        /** As it really is. */
        LIVE,
        /** Not at all. */
        FROZEN,
        /** At its real pace, from another moment on. */
        OFFSET
    }

    public SandboxClock {
        if (mode == Mode.LIVE) {
            at = null;
            setAt = null;
        } else {
            Objects.requireNonNull(at, "at");
        }
        if (mode == Mode.OFFSET) {
            Objects.requireNonNull(setAt, "setAt");
        }
    }

    public static SandboxClock live() {
        return new SandboxClock(Mode.LIVE, null, null);
    }

    public static SandboxClock frozen(Instant at) {
        return new SandboxClock(Mode.FROZEN, at, null);
    }

    /** A clock that shows {@code at} at the real moment {@code setAt} and runs on. */
    public static SandboxClock offset(Instant at, Instant setAt) {
        return new SandboxClock(Mode.OFFSET, at, setAt);
    }

    /**
     * What the clock shows.
     *
     * @param real the real time
     */
    public Instant now(Clock real) {
        return switch (mode) {
            case LIVE -> real.instant();
            case FROZEN -> at;
            case OFFSET -> at.plus(Duration.between(setAt, real.instant()));
        };
    }
}
