package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.EnergyPrice;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "GasBespokeGasTariffRate", description = "Gas prices that were agreed in place of the tariff's.")
public record GasBespokeRate(
        @NotEmptyIfPresent @Size(max = 32) @Schema(description = "Serial number of the meter that the prices are for.")
        String meterSerialNumber,

        @Schema(description = "Way of paying that the prices are for, where they depend on it.", nullable = true)
        BespokePaymentMethod paymentMethod,

        @NotNull @EnergyPrice @Schema(description = "Pence a day, without VAT.")
        BigDecimal standingCharge,

        @NotNull @EnergyPrice @Schema(description = "Pence per kWh, without VAT.")
        BigDecimal unitRate)
        implements BespokeRate {}
