package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a scheduled account is made. Source: schema. */
@RegisterForReflection
public record TaskParameters(
        @Schema(description = "Whether all is done and then undone.", defaultValue = "false")
        Boolean isDryRun,

        @Schema(
                description = "End of the window in which the account is made, at most four days ahead.",
                nullable = true)
        Instant scheduleWindowEnd,

        @Schema(description = "Start of that window, not in the past.", nullable = true)
        Instant scheduleWindowStart) {}
