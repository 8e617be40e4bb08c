package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reading of a feed-in tariff meter. Source: schema. */
@RegisterForReflection
@Schema(description = "A reading of a feed-in tariff meter.")
public record EnergyReading(
        @NotNull @Schema(description = "Day of the reading.")
        LocalDate readingDate,

        @NotNull @Digits(integer = 10, fraction = 10) @Schema(description = "What the meter showed, in kWh.")
        BigDecimal readingValue) {}
