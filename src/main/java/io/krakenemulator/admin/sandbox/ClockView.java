package io.krakenemulator.admin.sandbox;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sandbox's time. */
@RegisterForReflection
@Schema(name = "SandboxClock", description = "The sandbox's time.")
public record ClockView(
        @NotNull @Schema(description = "How it passes.") SandboxClock.Mode mode,

        @NotNull @Schema(description = "The time of the clock at the moment of this answer, in UTC.")
        Instant at) {

    static ClockView of(Sandbox sandbox) {
        return new ClockView(sandbox.clock().mode(), sandbox.now());
    }
}
