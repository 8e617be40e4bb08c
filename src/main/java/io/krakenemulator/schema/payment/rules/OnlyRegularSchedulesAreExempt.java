package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentSchedule.class,
        says = "Only a payment schedule with the trigger REGULAR may be exempt from payment adequacy.",
        source = Source.PUBLISHED,
        published = "Validate exempt from payment adequacy is applied only to regular schedule",
        codes = OnlyRegularSchedulesAreExempt.NOT_REGULAR)
final class OnlyRegularSchedulesAreExempt implements Rule<PaymentSchedule> {
    static final String NOT_REGULAR = "invalid_payment_schedule_to_exempt_from_payment_adequacy";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (Boolean.TRUE.equals(schedule.exemptFromPaymentAdequacy()) && !Triggers.isRegular(schedule)) {
            problems.at("exempt_from_payment_adequacy")
                    .add(NOT_REGULAR, "exempt_from_payment_adequacy must be false unless the trigger is REGULAR.");
        }
    }
}
