package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "The repayment of a debt must not end after its payment schedule.",
        source = Source.PUBLISHED,
        published = "Validate debt repayment end date is not later than schedule end date",
        codes = DebtRepaymentEndsWithSchedule.TOO_LATE)
final class DebtRepaymentEndsWithSchedule implements Rule<PaymentSchedule> {
    static final String TOO_LATE = "debt_repayment_end_date_after_schedule_end_date";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.endDate() != null
                && schedule.debtRepaymentEndDate() != null
                && schedule.debtRepaymentEndDate().isAfter(schedule.endDate())) {
            problems.at("debt_repayment_end_date")
                    .add(
                            TOO_LATE,
                            "debt_repayment_end_date must not be after " + schedule.endDate()
                                    + ", when the schedule ends.");
        }
    }
}
