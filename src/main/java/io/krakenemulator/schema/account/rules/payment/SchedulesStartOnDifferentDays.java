package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.time.LocalDate;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "Payment schedules of a ledger must start on different days. Debt schedules are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that payment schedules within each ledger_code group do not start on the same date",
        codes = SchedulesStartOnDifferentDays.SAME_START,
        field = "payment_schedules")
final class SchedulesStartOnDifferentDays implements Rule<EnergyAccount> {
    static final String SAME_START = "payment_schedule_date_overlaps";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var schedules : OrdinarySchedules.byLedger(account)) {
            var seen = new HashSet<LocalDate>();
            if (schedules.stream().anyMatch(one -> !seen.add(one.startDate()))) {
                problems.at("payment_schedules")
                        .add(
                                SAME_START,
                                "Two payment schedules " + OrdinarySchedules.nameLedger(schedules)
                                        + " start on the same day.");
            }
        }
    }
}
