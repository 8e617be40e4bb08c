package io.krakenemulator.catalogue;

import io.krakenemulator.schema.product.GspGroup;
import io.krakenemulator.schema.product.ProductPaymentMethod;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tariff of a product of the reference data document. */
@RegisterForReflection
@Schema(name = "ReferenceTariff", description = "The prices of a product for one fuel, region and way of paying.")
record ReferenceTariff(
        @NotNull @Schema(description = "The fuel.") Fuel fuel,

        @NotNull @Schema(description = "Region: the grid supply point group.")
        GspGroup gsp,

        @NotNull @NotBlank @Schema(description = "Its code, unique in the sandbox; agreements name it.")
        String tariffCode,

        @Schema(description = "Way of paying.") ProductPaymentMethod paymentMethod,

        @NotEmptyIfPresent @Schema(description = "Rate structure, such as STANDARD.")
        String tariffType,

        @NotNull @NotEmpty @Schema(description = "Prices of a kWh.")
        List<ReferenceUnitRate> unitRates,

        @NotNull @NotEmpty @Schema(description = "Prices of a day.")
        List<ReferenceStandingCharge> standingCharges) {}
