package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "By whose calendar an account is billed: the industry's, or one of its own.")
public record EnergyAccountBillingOptions(
        @Schema(description = "Unit of the billing period.", nullable = true)
        PeriodLength periodLength,

        @Schema(description = "How many units make one period: two with MONTHLY is a bill every other month.")
        Integer periodLengthMultiplier,

        @Min(1) @Max(28) @Schema(description = "Day of the month on which a period begins, 1 to 28.", nullable = true)
        Integer periodStartDay,

        @Min(1) @Max(12) @Schema(description = "Month in which a period begins, 1 to 12.", nullable = true)
        Integer periodStartMonth,

        @Schema(description = "Whether the arrival of industry data sets billing off, in place of a period.")
        Boolean useIndustryBilling) {}
