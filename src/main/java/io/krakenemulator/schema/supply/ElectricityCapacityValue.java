package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The capacity agreed for a meter point over a period.")
public record ElectricityCapacityValue(
        @NotNull @Schema(description = "First day of the period.")
        LocalDate effectiveFromDate,

        @Schema(description = "Last day of the period, inclusive. Absent while it goes on.")
        LocalDate effectiveToDate,

        @NotNull @Digits(integer = 5, fraction = 2) @Schema(description = "Capacity in kVA.")
        BigDecimal value) {}
