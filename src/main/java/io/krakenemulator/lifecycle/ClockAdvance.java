package io.krakenemulator.lifecycle;

import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that moves a sandbox's clock forward. */
@RegisterForReflection
@Schema(name = "ClockAdvance", description = "A step that moves the clock forward.")
public record ClockAdvance(
        @NotNull
        @DurationBetween(min = "PT0S", max = "P36525D", message = "must lead forward, by a hundred years at most")
        @Schema(
                description =
                        "The time by which the clock moves, in days of 24 hours, hours, minutes and seconds. A frozen clock"
                                + " stays frozen, the others run on from there.",
                examples = "P1D")
        Duration advance)
        implements ClockChange {}
