package io.krakenemulator.schema.contract;

import io.krakenemulator.schema.product.RateType;
import io.krakenemulator.validation.EnergyPrice;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An agreed unit rate for a register, or for a kind of consumption.")
public record ElectricityBespokeRegisterRate(
        @Schema(description = "Kind of consumption that the price is for. Needed without a register_id.")
        RateType rateType,

        @NotEmptyIfPresent @Size(max = 32) @Schema(description = "Identifier of the register that the price is for.")
        String registerId,

        @Schema(description = "Time of day from which the price applies.")
        LocalTime startTime,

        @NotNull @EnergyPrice @Schema(description = "Pence per kWh, without VAT.")
        BigDecimal unitRate) {}
