package io.krakenemulator.schema.metering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Between which amounts a week the debt on a gas prepay meter is paid off. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "Between which amounts a week the debt on a gas prepay meter is paid off.")
public record GasPrepayDebtRepaymentOptions(
        @Digits(integer = 10, fraction = 10)
        @Schema(description = "Most to pay in a week, in pounds. Positive.", defaultValue = "0.0")
        BigDecimal weeklyMax,

        @Digits(integer = 10, fraction = 10)
        @Schema(description = "Least to pay in a week, in pounds. Positive.", defaultValue = "0.0")
        BigDecimal weeklyMin) {}
