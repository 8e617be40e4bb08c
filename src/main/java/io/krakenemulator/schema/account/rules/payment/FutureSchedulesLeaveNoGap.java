package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A payment schedule that starts in the future must start by the day after the one before"
                + " it ends. This holds within each ledger; debt schedules are exempt.",
        source = Source.PUBLISHED,
        published = "Validate no gaps in future dated payment schedules",
        codes = FutureSchedulesLeaveNoGap.GAP,
        field = "payment_schedules")
final class FutureSchedulesLeaveNoGap implements Rule<EnergyAccount> {
    static final String GAP = "payment_schedule_date_gaps";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var schedules : OrdinarySchedules.byLedger(account)) {
            for (int i = 1; i < schedules.size(); i++) {
                var before = schedules.get(i - 1).endDate();
                var start = schedules.get(i).startDate();
                if (before != null && start.isAfter(facts.today()) && start.isAfter(before.plusDays(1))) {
                    problems.at("payment_schedules")
                            .add(
                                    GAP,
                                    "A payment schedule %s starts on %s; it must start on %s, the day after the one before ends."
                                            .formatted(
                                                    OrdinarySchedules.nameLedger(schedules),
                                                    start,
                                                    before.plusDays(1)));
                    break;
                }
            }
        }
    }
}
