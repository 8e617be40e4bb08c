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
        says = "A payment schedule with the trigger PLAN must have instalments.",
        source = Source.PUBLISHED,
        published = "Validate instalments is provided if trigger is PLAN",
        codes = PlanHasInstalments.MISSING)
final class PlanHasInstalments implements Rule<PaymentSchedule> {
    static final String MISSING = "payment_instalments_not_provided";

    @Override
    public void check(PaymentSchedule schedule, Facts facts, Problems problems) {
        if (schedule.trigger() == PaymentTrigger.PLAN && schedule.instalments().isEmpty()) {
            problems.at("instalments")
                    .add(MISSING, "instalments needs at least 1 instalment when the trigger is PLAN.");
        }
    }
}
