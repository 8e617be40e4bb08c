package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccountBillingOptions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Either the industry's calendar decides when to bill, or the start day and the length of a period do. */
@Validates(
        value = EnergyAccountBillingOptions.class,
        name = "Validate industry billing or period provided",
        codes = {BillingOptionsNameTheirPeriod.BOTH, BillingOptionsNameTheirPeriod.NEITHER})
final class BillingOptionsNameTheirPeriod implements Rule<EnergyAccountBillingOptions> {
    static final String BOTH = "account_billing_options_industry_billing_with_period_data";
    static final String NEITHER = "account_billing_options_period_data_required";

    @Override
    public void check(EnergyAccountBillingOptions options, Facts facts, Problems problems) {
        boolean industry = Boolean.TRUE.equals(options.useIndustryBilling());
        if (industry && (options.periodStartDay() != null || options.periodLength() != null)) {
            problems.add(BOTH, "Industry billing excludes a billing period.");
        } else if (!industry && (options.periodStartDay() == null || options.periodLength() == null)) {
            problems.add(NEITHER, "Without industry billing, give the period's start day and its length.");
        }
    }
}
