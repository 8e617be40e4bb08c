package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        name = "Gbr-electricity.meter-rate-profileCharacteristic",
        description = "Whether electricity has one rate or several.")
public record ElectricityMeterRateProfileCharacteristic(
        @RequiredText
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-electricity.meter-rate-profile"})
        String code,

        @RequiredText
        @Schema(
                description = "Number of rates.",
                enumeration = {"flat_rate", "multi_rate"})
        String value)
        implements ProductCharacteristic {}
