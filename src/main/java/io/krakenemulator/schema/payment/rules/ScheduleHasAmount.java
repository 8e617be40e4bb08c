package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.PaymentTrigger;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "A payment schedule must have an amount other than 0, unless its trigger is BILL.",
        source = Source.PUBLISHED,
        published = "Validate fixed payment schedule has amount",
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
