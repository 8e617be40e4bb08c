package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.payment.PaymentTrigger;

/** What sets off the payments of a schedule, with the default where it is not said. */
final class Triggers {

    private Triggers() {}

    /** Whether payments come at fixed times; so they do where nothing is said. */
    static boolean regular(PaymentSchedule schedule) {
        return schedule.trigger() == null || schedule.trigger() == PaymentTrigger.REGULAR;
    }
}
