package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "A payment schedule with the trigger REGULAR must have `day_of_month`.",
        source = Source.PUBLISHED,
        published = "Validate fixed payment schedule has payment day",
        codes = RegularScheduleHasDay.MISSING)
final class RegularScheduleHasDay implements Rule<PaymentSchedule> {
    static final String MISSING = "fixed_payment_schedule_missing_day_of_month";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (Triggers.isRegular(schedule) && schedule.dayOfMonth() == null) {
            problems.at("day_of_month").add(MISSING, "day_of_month is required when the trigger is REGULAR.");
        }
    }
}
