package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A reading from the meter's past.")
public record HistoricalReading(
        @NotNull @Schema(description = "Whether the reading has been billed.")
        Boolean billed,
        @ReadingFields.ReadingDate LocalDate readingDate,
        @ReadingFields.ReadingType ReadingType readingType,
        @ReadingFields.ReadingValue BigDecimal readingValue,
        @ReadingFields.RegisterId String registerId,

        @Schema(description = "What came of checking the reading.", defaultValue = "VALIDATED")
        ReadingValidationStatus validationStatus) {}
