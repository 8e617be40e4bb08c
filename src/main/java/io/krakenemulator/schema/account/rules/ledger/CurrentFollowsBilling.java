package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A current transaction must not be dated before the latest last billed date of the payload.",
        source = Source.PUBLISHED,
        published = "Validate current statement transactions are not before last_billed_to_date",
        codes = CurrentFollowsBilling.TOO_EARLY)
final class CurrentFollowsBilling extends AccountRule {
    static final String TOO_EARLY = "current_statement_transaction_before_last_billed_to_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var billedTo = view.billed().latest();
        if (billedTo == null) {
            return;
        }
        for (var placed : view.currentTransactions()) {
            if (placed.transaction().transactionDate().isBefore(billedTo)) {
                placed.at(problems, "transaction_date")
                        .add(TOO_EARLY, "transaction_date must not be before " + billedTo + ", the last billed date.");
            }
        }
    }
}
