package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The guide's own sample of the call is dated ahead of its account. */
@Validates(
        value = Transactions.class,
        says = "No transaction of a call may be dated in the future.",
        source = Source.PUBLISHED,
        published = "Validate transaction date",
        codes = CallTransactionsAreNotFuture.FUTURE,
        strictOnly = true)
final class CallTransactionsAreNotFuture implements Rule<Transactions> {
    static final String FUTURE = "transaction_in_future";

    @Override
    public void check(Transactions call, Facts facts, Problems problems) {
        for (int i = 0; i < call.transactions().size(); i++) {
            if (call.transactions().get(i).transactionDate().isAfter(facts.today())) {
                problems.at("transactions", i, "transaction_date")
                        .add(FUTURE, call.transactions().get(i).transactionDate() + " is in the future.");
            }
        }
    }
}
