package io.krakenemulator.schema.supply;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.PoundsAndPence;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An estimate of the consumption of a year under one time pattern regime (EAC).")
public record ElectricityEstimatedAnnualConsumption(
        @NotNull @PoundsAndPence @Schema(description = "Estimate in kWh.")
        BigDecimal consumption,

        @NotNull @Schema(description = "First day on which the estimate holds.")
        LocalDate effectiveFrom,

        @NotEmptyIfPresent
        @Size(max = 255)
        @Schema(description = "Where the estimate comes from, such as the industry flow D0019.")
        String source,

        @RequiredText @Size(max = 16) @Schema(description = "Time pattern regime, five digits.")
        String tpr) {}
