package io.krakenemulator.schema.product;

import io.krakenemulator.validation.EnergyPrice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The price of a day.")
public record StandingCharge(
        @NotNull @Schema(description = "First day of the price, inclusive.")
        LocalDate validFromDate,

        @Schema(
                description = "The day after the last one of the price. Null or absent while it holds.",
                nullable = true)
        LocalDate validToDate,

        @NotNull @EnergyPrice @Schema(description = "Pence a day, without VAT.")
        BigDecimal value)
        implements Rate {}
