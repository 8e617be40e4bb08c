package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = PaymentSchedule.class,
        says = "A payment schedule must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate end_date not before start_date",
        codes = EndNotBeforeStart.CODE)
final class ScheduleEndsAfterItStarts extends EndNotBeforeStart<PaymentSchedule> {
    ScheduleEndsAfterItStarts() {
        super(PaymentSchedule::startDate, "end_date", PaymentSchedule::endDate);
    }
}
