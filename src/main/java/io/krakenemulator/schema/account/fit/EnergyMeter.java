package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A meter of one or more installations.")
public record EnergyMeter(
        @NotNull
        @NotEmpty
        @Schema(description = "References in the central register of the extensions that the meter counts for.")
        List<@NotBlank String> extensions,

        @NotNull @Schema(description = "Day up to which the meter has been paid for.")
        LocalDate lastBilledToDate,

        @NotEmptyIfPresent @Schema(description = "Maker of the meter.")
        String make,

        @NotEmptyIfPresent @Schema(description = "Model of the meter.")
        String model,

        @NotEmptyIfPresent @Schema(description = "MPAN of the meter, 13 digits.")
        String mpan,

        @RequiredText @Schema(description = "Serial number of the meter.")
        String serialNumber,

        @NotNull @Schema(description = "Reading from which payments go on.")
        EnergyReading transferReading,

        @NotNull @Schema(description = "What the meter measures.")
        FitMeterType type) {}
