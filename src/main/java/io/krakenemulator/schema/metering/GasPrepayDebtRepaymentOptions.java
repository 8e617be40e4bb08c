package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Between which amounts a week the debt on a gas prepay meter is paid off.")
public record GasPrepayDebtRepaymentOptions(
        @Money
        @Schema(description = "Most to pay in a week, in pounds. Positive.", defaultValue = "0.0")
        BigDecimal weeklyMax,

        @Money
        @Schema(description = "Least to pay in a week, in pounds. Positive.", defaultValue = "0.0")
        BigDecimal weeklyMin) {}
