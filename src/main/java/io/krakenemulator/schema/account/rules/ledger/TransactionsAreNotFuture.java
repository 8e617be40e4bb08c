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
        says = "No transaction of an account may be dated in the future.",
        source = Source.PUBLISHED,
        published = "Validate transaction date",
        codes = TransactionsAreNotFuture.FUTURE)
final class TransactionsAreNotFuture extends AccountRule {
    static final String FUTURE = "transaction_in_future";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var placed : view.transactions()) {
            if (placed.transaction().transactionDate().isAfter(facts.today())) {
                placed.at(problems, "transaction_date")
                        .add(FUTURE, placed.transaction().transactionDate() + " is in the future.");
            }
        }
    }
}
