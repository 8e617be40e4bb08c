package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Two schedules that start together, or have no end, are left to the rules on those. */
@Validates(
        value = EnergyAccount.class,
        says = "A payment schedule must not run on after the next one of its ledger starts. Debt"
                + " schedules are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that payment schedules do not overlap within each ledger_code group",
        codes = SchedulesDoNotOverlap.OVERLAP,
        field = "payment_schedules")
final class SchedulesDoNotOverlap implements Rule<EnergyAccount> {
    static final String OVERLAP = "payment_schedule_date_overlaps";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var schedules : OrdinarySchedules.byLedger(account)) {
            for (int i = 1; i < schedules.size(); i++) {
                if (overlap(schedules.get(i - 1), schedules.get(i))) {
                    problems.at("payment_schedules")
                            .add(
                                    OVERLAP,
                                    "The payment schedule %s that starts on %s overlaps the one before."
                                            .formatted(
                                                    OrdinarySchedules.nameLedger(schedules),
                                                    schedules.get(i).startDate()));
                    break;
                }
            }
        }
    }

    private static boolean overlap(PaymentSchedule earlier, PaymentSchedule later) {
        if (earlier.startDate().equals(later.startDate())) {
            return false;
        }
        return earlier.endDate() == null
                ? later.endDate() != null
                : earlier.endDate().isAfter(later.startDate());
    }
}
