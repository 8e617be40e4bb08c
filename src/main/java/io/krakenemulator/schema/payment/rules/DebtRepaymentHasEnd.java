package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "A payment schedule with `debt_repayment_element` must have `debt_repayment_end_date`.",
        source = Source.PUBLISHED,
        published = "Validate debt repayment end date provided",
        codes = DebtRepaymentHasEnd.MISSING)
final class DebtRepaymentHasEnd implements Rule<PaymentSchedule> {
    static final String MISSING = "debt_repayment_missing_end_date";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.debtRepaymentElement() != null && schedule.debtRepaymentEndDate() == null) {
            problems.at("debt_repayment_end_date")
                    .add(MISSING, "debt_repayment_end_date is required for a debt repayment.");
        }
    }
}
