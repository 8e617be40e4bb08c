package io.krakenemulator.schema.product;

import io.krakenemulator.validation.EnergyPrice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The price of a kWh.")
public record UnitRate(
        @Schema(description = "Kind of consumption that the price is for. Required for electricity, absent for gas.")
        RateType rateType,

        @NotNull @Schema(description = "First day of the price, inclusive.")
        LocalDate validFromDate,

        @Schema(
                description = "The day after the last one of the price. Null or absent while it holds.",
                nullable = true)
        LocalDate validToDate,

        @NotNull @EnergyPrice @Schema(description = "Pence per kWh, without VAT.")
        BigDecimal value)
        implements Rate {}
