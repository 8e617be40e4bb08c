package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "A payment schedule with the trigger REGULAR must have `frequency`.",
        source = Source.PUBLISHED,
        published = "Validate regular payment schedule frequency provided",
        codes = RegularScheduleHasFrequency.MISSING)
final class RegularScheduleHasFrequency implements Rule<PaymentSchedule> {
    static final String MISSING = "fixed_payment_schedule_missing_frequency";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (Triggers.isRegular(schedule) && schedule.frequency() == null) {
            problems.at("frequency").add(MISSING, "frequency is required when the trigger is REGULAR.");
        }
    }
}
