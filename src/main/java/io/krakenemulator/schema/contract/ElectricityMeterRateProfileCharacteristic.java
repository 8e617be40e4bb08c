package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether electricity has one rate or several. Source: schema. */
@RegisterForReflection
@Schema(
        name = "Gbr-electricity.meter-rate-profileCharacteristic",
        description = "Whether electricity has one rate or several.")
public record ElectricityMeterRateProfileCharacteristic(
        @NotNull
        @NotBlank
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-electricity.meter-rate-profile"})
        String code,

        @NotNull
        @NotBlank
        @Schema(
                description = "Number of rates.",
                enumeration = {"flat_rate", "multi_rate"})
        String value)
        implements ProductCharacteristic {}
