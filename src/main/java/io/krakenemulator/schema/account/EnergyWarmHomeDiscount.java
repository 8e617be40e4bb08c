package io.krakenemulator.schema.account;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.TaxYear;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A warm home discount given for a tax year.")
public record EnergyWarmHomeDiscount(
        @Schema(description = "How the discount reaches the customer.", defaultValue = "CREDIT")
        WarmHomeDiscountAccountType accountType,

        @Schema(description = "Group that the household qualifies through.", defaultValue = "CORE")
        WarmHomeDiscountGroup group,

        @NotEmptyIfPresent
        @TaxYear
        @Schema(description = "Tax year of the discount, such as 2018/19.", pattern = "^\\d{4}/\\d{2}$")
        String taxYear) {}
