package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.PaymentTrigger;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A schedule that is not set off by a bill says how much to pay. */
@Validates(
        value = PaymentSchedule.class,
        name = "Validate fixed payment schedule has amount",
        codes = ScheduleHasAmount.ZERO)
final class ScheduleHasAmount implements Rule<PaymentSchedule> {
    static final String ZERO = "zero_payment_schedule_amount";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.trigger() != PaymentTrigger.BILL
                && (schedule.amount() == null || schedule.amount().signum() == 0)) {
            problems.at("amount").add(ZERO, "amount must not be 0 unless the trigger is BILL.");
        }
    }
}
