package io.krakenemulator.catalogue;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.NumberOrText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of a kWh in a tariff of the reference data document. */
@RegisterForReflection
@Schema(name = "ReferenceUnitRate", description = "The price of a kWh.")
record ReferenceUnitRate(
        @NotNull @NumberOrText @Schema(description = "Pence, without VAT.")
        BigDecimal value,

        @NotNull @Schema(description = "First day of the price.")
        LocalDate validFromDate,

        @Schema(description = "The day after its last; null or absent while it holds.", nullable = true)
        LocalDate validToDate,

        @NotEmptyIfPresent @Schema(description = "Kind of consumption that it is for, such as STANDARD.")
        String rateType) {}
