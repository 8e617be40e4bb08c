package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "At most one payment schedule of a ledger may have no end. Debt schedules are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that only one open-ended payment schedule is allowed within each ledger_code group",
        codes = OneScheduleIsOpenEnded.SEVERAL,
        field = "payment_schedules")
final class OneScheduleIsOpenEnded implements Rule<EnergyAccount> {
    static final String SEVERAL = "multiple_open_ended_payment_schedules";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var schedules : OrdinarySchedules.byLedger(account)) {
            if (schedules.stream().filter(one -> one.endDate() == null).count() > 1) {
                problems.at("payment_schedules")
                        .add(
                                SEVERAL,
                                "At most 1 payment schedule %s may be without end_date."
                                        .formatted(OrdinarySchedules.nameLedger(schedules)));
            }
        }
    }
}
