package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "Each instalment must fall between the first and the last day of its payment schedule,"
                + " both included.",
        source = Source.PUBLISHED,
        published = "Validate instalment payment date is within payment schedule active period",
        codes = InstalmentsFallInsideSchedule.OUTSIDE)
final class InstalmentsFallInsideSchedule implements Rule<PaymentSchedule> {
    static final String OUTSIDE = "payment_instalments_date_outside_of_payment_schedule_active_period";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        for (int i = 0; i < schedule.instalments().size(); i++) {
            var day = schedule.instalments().get(i).paymentDate();
            if (day.isBefore(schedule.startDate()) || schedule.endDate() != null && day.isAfter(schedule.endDate())) {
                problems.at("instalments", i, "payment_date")
                        .add(
                                OUTSIDE,
                                day + " is outside the payment schedule, which starts on " + schedule.startDate()
                                        + (schedule.endDate() == null
                                                ? "."
                                                : " and ends on " + schedule.endDate() + "."));
            }
        }
    }
}
