package io.krakenemulator.admin;

import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sandbox's time. */
@RegisterForReflection
@Schema(name = "SandboxClock", description = "The sandbox's time.")
public record ClockView(
        @NotNull
        @Schema(
                description = "How it passes: as it really is, not at all, or at its real pace from another moment on.",
                enumeration = {"live", "frozen", "offset"})
        String mode,

        @NotNull @Schema(description = "What the clock shows at the moment of this answer, in UTC.")
        Instant at) {

    static ClockView of(Sandbox sandbox) {
        return new ClockView(sandbox.clock().mode().name().toLowerCase(Locale.ROOT), sandbox.now());
    }
}
