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
        says = "A payment schedule with the trigger BALANCE must have `balance_threshold`.",
        source = Source.PUBLISHED,
        published = "Validate payment schedule balance threshold provided",
        codes = BalanceScheduleHasThreshold.MISSING)
final class BalanceScheduleHasThreshold implements Rule<PaymentSchedule> {
    static final String MISSING = "balance_triggered_schedule_missing_threshold";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.trigger() == PaymentTrigger.BALANCE && schedule.balanceThreshold() == null) {
            problems.at("balance_threshold").add(MISSING, "balance_threshold is required when the trigger is BALANCE.");
        }
    }
}
