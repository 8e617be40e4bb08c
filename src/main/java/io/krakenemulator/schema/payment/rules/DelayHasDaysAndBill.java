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
        says = "A payment schedule with `delay_strategy` must have `delay_days`. Either of them needs"
                + " the trigger BILL.",
        source = Source.PUBLISHED,
        published = "Validate that the delayer days is set if delayer strategy is set",
        codes = {DelayHasDaysAndBill.NO_DAYS, DelayHasDaysAndBill.NO_BILL})
final class DelayHasDaysAndBill implements Rule<PaymentSchedule> {
    static final String NO_DAYS = "payment_schedule_delay_strategy_missing_delay_days";
    static final String NO_BILL = "payment_schedule_delay_must_have_bill_trigger";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.delayStrategy() != null && schedule.delayDays() == null) {
            problems.at("delay_days").add(NO_DAYS, "delay_days is required when delay_strategy is given.");
        }
        if ((schedule.delayStrategy() != null || schedule.delayDays() != null)
                && schedule.trigger() != PaymentTrigger.BILL) {
            problems.at("delay_days").add(NO_BILL, "trigger must be BILL when a delay is given.");
        }
    }
}
