package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Either all payment schedules of an account must name a ledger, or none may.",
        source = Source.PUBLISHED,
        published = "Validate uniformity of ledger code in payment schedules",
        codes = SchedulesAgreeOnNamingLedgers.MIXED,
        field = "payment_schedules")
final class SchedulesAgreeOnNamingLedgers implements Rule<EnergyAccount> {
    static final String MIXED = "payment_schedules_ledger_code_uniformity_failed";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var schedules = account.paymentSchedules();
        if (schedules.stream().anyMatch(one -> one.ledgerCode() == null)
                && schedules.stream().anyMatch(one -> one.ledgerCode() != null)) {
            problems.at("payment_schedules").add(MIXED, "Name the ledger on all payment schedules, or on none.");
        }
    }
}
