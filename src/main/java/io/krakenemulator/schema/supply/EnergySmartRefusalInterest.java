package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a customer said when asked about a smart meter.")
public record EnergySmartRefusalInterest(
        @NotNull @Schema(description = "Day on which the customer said so.")
        LocalDate date,

        @Schema(description = "Why the customer does not want one. Only when the customer is not interested.")
        SmartRefusalReason refusalReason,

        @Schema(description = "How the customer got in touch.")
        SmartInterestSource source,

        @NotNull @Schema(description = "Whether the customer wants a smart meter.")
        SmartInterest type) {}
