package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.MomentBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sandbox's time is to pass. */
@RegisterForReflection
@Schema(name = "ClockSetting", description = "How time is to pass.")
public record ClockSetting(
        @NotNull @Schema(description = "How time is to pass.")
        SandboxClock.Mode mode,

        @MomentBetween(
                min = ClockSetting.EARLIEST,
                max = ClockSetting.LATEST,
                message = "must be between the years 1900 and 9999")
        @Schema(
                description = "The moment that a frozen clock shows and from which an offset clock runs on, in UTC."
                        + " Required for both, refused for a live clock.")
        Instant at)
        implements ClockChange, CrossChecked {

    /** The earliest moment that a clock may show. */
    public static final String EARLIEST = "1900-01-01T00:00:00Z";
    /** The latest moment that a clock may be set to. */
    public static final String LATEST = "9999-12-31T00:00:00Z";

    private static final Instant LATEST_MOMENT = Instant.parse(LATEST);

    /** The setting of a sandbox of whose clock nothing is said. */
    public static final ClockSetting LIVE = new ClockSetting(SandboxClock.Mode.LIVE, null);

    /** Returns whether a clock that moves forward may show a moment: the calendars of payloads end with the year 9999. */
    public static boolean isInCalendar(Instant moment) {
        return !moment.isAfter(LATEST_MOMENT);
    }

    /**
     * Returns a clock of this setting.
     *
     * @param real the real time at which the clock is set
     */
    public SandboxClock createClock(Instant real) {
        return switch (mode) {
            case LIVE -> SandboxClock.live();
            case FROZEN -> SandboxClock.frozen(at);
            case OFFSET -> SandboxClock.offset(at, real);
        };
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (mode != SandboxClock.Mode.LIVE && at == null) {
            problems.at("at").add(ShapeCheck.REQUIRED, "is missing");
        } else if (mode == SandboxClock.Mode.LIVE && at != null) {
            problems.at("at").add(ShapeCheck.INVALID, "goes with a frozen or an offset clock, not with a live one");
        }
    }
}
