package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reading from the meter's past. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A reading from the meter's past.")
public record HistoricalReading(
        @NotNull @Schema(description = "Whether the reading has been billed.")
        Boolean billed,

        @NotNull @Schema(description = "Day of the reading.")
        LocalDate readingDate,

        @NotNull @Schema(description = "Who or what took the reading.")
        ReadingType readingType,

        @NotNull
        @Digits(integer = 10, fraction = 10)
        @Schema(description = "What the register showed, in its own unit.")
        BigDecimal readingValue,

        @NotEmptyIfPresent
        @Size(max = 32)
        @Schema(
                description = "Identifier of the register as the meter technical details have it, leading zeros "
                        + "included. Electricity only.")
        String registerId,

        @Schema(description = "What came of checking the reading.", defaultValue = "VALIDATED")
        ReadingValidationStatus validationStatus) {}
