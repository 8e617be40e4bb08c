package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccountBillingOptions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccountBillingOptions.class,
        says = "Billing options must use either industry billing or a period. A period needs both"
                + " `period_start_day` and `period_length`.",
        source = Source.PUBLISHED,
        published = "Validate industry billing or period provided",
        codes = {BillingOptionsNameTheirPeriod.BOTH, BillingOptionsNameTheirPeriod.NEITHER})
final class BillingOptionsNameTheirPeriod implements Rule<EnergyAccountBillingOptions> {
    static final String BOTH = "account_billing_options_industry_billing_with_period_data";
    static final String NEITHER = "account_billing_options_period_data_required";

    @Override
    public void check(EnergyAccountBillingOptions options, Facts facts, Problems problems) {
        boolean industry = Boolean.TRUE.equals(options.useIndustryBilling());
        if (industry && (options.periodStartDay() != null || options.periodLength() != null)) {
            problems.add(BOTH, "Leave period_start_day and period_length out: use_industry_billing is true.");
        } else if (!industry && (options.periodStartDay() == null || options.periodLength() == null)) {
            problems.add(
                    NEITHER, "period_start_day and period_length are required unless use_industry_billing is true.");
        }
    }
}
