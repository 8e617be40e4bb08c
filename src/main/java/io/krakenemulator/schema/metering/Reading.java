package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A reading of a meter or of one of its registers.")
public record Reading(
        @ReadingFields.ReadingDate LocalDate readingDate,
        @ReadingFields.ReadingType ReadingType readingType,
        @ReadingFields.ReadingValue BigDecimal readingValue,
        @ReadingFields.RegisterId String registerId) {}
