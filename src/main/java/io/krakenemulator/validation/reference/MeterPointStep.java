package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status that a meter point takes, and when. */
@RegisterForReflection
@Schema(name = "MeterPointStep", description = "A status that a meter point takes, and when.")
public record MeterPointStep(
        @NotNull @Schema(description = "The status.") MeterPointStatus status,

        @Schema(
                description =
                        "Time since the step before; at once when left out. ON_SUPPLY then waits for the first day of supply.")
        Duration after)
        implements MeterPointRule {}
