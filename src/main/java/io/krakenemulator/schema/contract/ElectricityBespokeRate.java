package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.EnergyPrice;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        name = "ElectricityBespokeElectricityTariffRate",
        description = "Electricity prices that were agreed in place of the tariff's.")
public record ElectricityBespokeRate(
        @NotEmptyIfPresent @Size(max = 32) @Schema(description = "Serial number of the meter that the prices are for.")
        String meterSerialNumber,

        @Schema(description = "Way of paying that the prices are for, where they depend on it.", nullable = true)
        BespokePaymentMethod paymentMethod,

        @NotNull @Schema(description = "Unit rates, one for each register.")
        List<ElectricityBespokeRegisterRate> registers,

        @NotNull @EnergyPrice @Schema(description = "Pence a day, without VAT.")
        BigDecimal standingCharge)
        implements BespokeRate {}
