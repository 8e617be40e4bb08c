package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotBoth;

@Validates(
        value = EnergyAccount.class,
        says = "Debt must come either as `debt` or in the list `debts`, and not as both.",
        source = Source.PUBLISHED,
        published = "Validate debt and debts",
        codes = DebtComesOnce.CODE)
final class DebtComesOnce extends NotBoth<EnergyAccount> {
    DebtComesOnce() {
        super("debts", account -> !account.debts().isEmpty(), "debt", account -> account.debt() != null, CODE);
    }

    static final String CODE = "debt_and_debts_are_defined";
}
