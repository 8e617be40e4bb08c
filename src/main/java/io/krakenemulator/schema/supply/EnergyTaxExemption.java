package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A share of the energy at a meter point that a tax does not apply to.")
public record EnergyTaxExemption(
        @NotNull @Schema(description = "First day of the exemption.")
        LocalDate effectiveFrom,

        @Schema(description = "End of the exemption. Absent while it goes on.")
        LocalDate effectiveTo,

        @NotNull
        @Digits(integer = 1, fraction = 2)
        @Schema(description = "Exempted share of the energy, 1.0 for all of it.")
        BigDecimal rate) {}
