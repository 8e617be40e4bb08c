package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.PaymentTrigger;

/** The trigger of a payment schedule, with its default. */
final class Triggers {

    private Triggers() {}

    /** Returns whether the trigger is REGULAR, which is the default. */
    static boolean isRegular(PaymentSchedule schedule) {
        return schedule.trigger() == null || schedule.trigger() == PaymentTrigger.REGULAR;
    }
}
