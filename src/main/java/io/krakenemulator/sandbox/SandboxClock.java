package io.krakenemulator.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sandbox's own time.
 *
 * @param at the moment that a frozen clock shows, or from which an offset clock runs on; {@code null} for a live one
 * @param setAt the real moment at which an offset clock showed {@code at}
 */
public record SandboxClock(Mode mode, Instant at, Instant setAt) {

    /** The kinds of clock. */
    @RegisterForReflection
    @Schema(
            name = "ClockMode",
            description = "How time passes: as it really is, not at all, or at its real pace from another moment on.")
    public enum Mode {
        /** Shows the real time. */
        @JsonProperty("live")
        LIVE,
        /** Always shows one moment. */
        @JsonProperty("frozen")
        FROZEN,
        /** Runs at the real pace from another moment. */
        @JsonProperty("offset")
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

    /** Returns a clock that shows the real time. */
    public static SandboxClock live() {
        return new SandboxClock(Mode.LIVE, null, null);
    }

    /** Returns a clock that always shows one moment. */
    public static SandboxClock frozen(Instant at) {
        return new SandboxClock(Mode.FROZEN, at, null);
    }

    /** Returns a clock that shows {@code at} at the real moment {@code setAt} and runs on. */
    public static SandboxClock offset(Instant at, Instant setAt) {
        return new SandboxClock(Mode.OFFSET, at, setAt);
    }

    /**
     * Returns the moment that the clock shows.
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
