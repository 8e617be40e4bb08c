package io.krakenemulator.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sandbox's time is to pass. Documents what the control API reads. */
@RegisterForReflection
@Schema(
        name = "ClockSetting",
        description =
                "How time is to pass: a `mode`, with `at` for a frozen and an offset clock; or, for the clock of a sandbox"
                        + " that exists, `advance` alone.")
record ClockRequest(
        @Schema(
                description = "As it really is, not at all, or at its real pace from `at` on.",
                enumeration = {"live", "frozen", "offset"})
        String mode,

        @Schema(description = "The moment, in UTC, that a frozen clock shows and from which an offset one runs on.")
        Instant at,

        @Schema(
                description =
                        "How far to move the clock forward: days of 24 hours, hours, minutes and seconds, in ISO 8601. A"
                                + " frozen clock stays frozen, the others run on from there.",
                examples = "P1D")
        String advance) {}
