package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One period of a contribution.")
public record ContributionSchemePeriod(
        @NotNull @Schema(description = "Day after the last one of the period.")
        LocalDate endDate,

        @Schema(description = "When the contribution of the period was met.", nullable = true)
        Instant fulfilledAt,

        @NotNull @Schema(description = "First day of the period.")
        LocalDate startDate) {}
