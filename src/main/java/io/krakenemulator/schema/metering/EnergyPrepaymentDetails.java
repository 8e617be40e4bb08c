package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The money on an electricity prepay meter.")
public record EnergyPrepaymentDetails(
        @NotNull
        @Money
        @Schema(description = "Credit on the meter in pounds when the last statement closed.")
        BigDecimal creditBalance,

        @NotNull
        @Money
        @Schema(description = "Debt on the meter in pounds when the last statement closed. Positive.")
        BigDecimal debtBalance,

        @NotNull @Schema(description = "Day on which the balances were read: the day before the last billed date.")
        LocalDate transferVendReadDate)
        implements PrepaymentDetails {}
