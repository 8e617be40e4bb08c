package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A reading of a feed-in tariff meter.")
public record EnergyReading(
        @NotNull @Schema(description = "Day of the reading.")
        LocalDate readingDate,

        @NotNull @Money @Schema(description = "What the meter showed, in kWh.")
        BigDecimal readingValue) {}
