package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.PeriodLength;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Quarterly billing needs `next_bill_due_date`, unless the account uses industry billing.",
        source = Source.PUBLISHED,
        published = "Validate next bill due date provided for quarterly billing",
        codes = QuarterlyBillingHasNextDueDate.NOT_PROVIDED)
final class QuarterlyBillingHasNextDueDate implements Rule<EnergyAccount> {
    static final String NOT_PROVIDED = "next_bill_to_date_not_provided_for_quarterly_billing";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var options = account.accountBillingOptions();
        if (options != null
                && options.periodLength() == PeriodLength.QUARTERLY
                && !Boolean.TRUE.equals(options.useIndustryBilling())
                && account.nextBillDueDate() == null) {
            problems.at("next_bill_due_date")
                    .add(NOT_PROVIDED, "next_bill_due_date is required for quarterly billing.");
        }
    }
}
