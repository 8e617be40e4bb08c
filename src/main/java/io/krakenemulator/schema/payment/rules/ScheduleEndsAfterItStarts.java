package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A payment schedule does not end before it starts. */
@Validates(
        value = PaymentSchedule.class,
        name = "Validate end_date not before start_date",
        codes = EndNotBeforeStart.CODE)
final class ScheduleEndsAfterItStarts extends EndNotBeforeStart<PaymentSchedule> {
    ScheduleEndsAfterItStarts() {
        super(PaymentSchedule::startDate, "end_date", PaymentSchedule::endDate);
    }
}
