package io.krakenemulator.schema.supply;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.PoundsAndPence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The quantity of gas used in a year, as the industry reckons it (AQ).")
public record GasAnnualQuantity(
        @NotNull @PoundsAndPence @Schema(description = "Quantity in kWh.")
        BigDecimal consumption,

        @NotNull @Schema(description = "First day on which the quantity holds.")
        LocalDate effectiveFrom,

        @Schema(description = "Last day on which the quantity holds. Null or absent while it does.", nullable = true)
        LocalDate effectiveTo,

        @NotEmptyIfPresent
        @Size(max = 255)
        @Schema(description = "Where the quantity comes from, such as an industry flow.")
        String source) {}
