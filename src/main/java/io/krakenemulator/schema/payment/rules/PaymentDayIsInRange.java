package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "`day_of_month` of a payment schedule must be in the range `payment_schedule_day` of the"
                + " reference data.",
        source = Source.PUBLISHED,
        published = "Validate payment day for payment schedule",
        codes = PaymentDayIsInRange.INVALID,
        field = "day_of_month")
final class PaymentDayIsInRange implements Rule<PaymentSchedule> {
    static final String INVALID = "invalid_payment_day_for_payment_schedule";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        var range = facts.instance().paymentScheduleDay();
        var day = schedule.dayOfMonth();
        if (day != null && !range.includes(day)) {
            problems.at("day_of_month")
                    .add(
                            INVALID,
                            "%d is not an allowed day: give %d to %d.".formatted(day, range.first(), range.last()));
        }
    }
}
