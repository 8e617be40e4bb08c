package io.krakenemulator.schema.product;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The required fields are inferred. */
@RegisterForReflection
@Schema(description = "The prices of a product for one fuel, region and way of paying.")
public record Tariff(
        @NotNull @Schema(description = "The fuel.") Fuel fuel,

        @NotNull @Schema(description = "Region: the grid supply point group. Gas tariffs have one too.")
        GspGroup gsp,

        @Schema(description = "Way of paying that the prices are for.")
        ProductPaymentMethod paymentMethod,

        @NotNull @NotEmpty @Schema(description = "Prices of a day.")
        List<StandingCharge> standingCharges,

        @RequiredText
        @Size(max = 255)
        @LookedUp(Lookup.TARIFF)
        @Schema(description = "Code of the tariff, unique in the sandbox; agreements name it.")
        String tariffCode,

        @Schema(description = "Rate structure. Required for electricity, absent for gas.")
        TariffType tariffType,

        @NotNull @NotEmpty @Schema(description = "Prices of a kWh.")
        List<UnitRate> unitRates) {}
