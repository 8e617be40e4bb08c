package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "Each transaction of an account must have a `transaction_id` of its own.",
        source = Source.PUBLISHED,
        published = "Validate unique transaction IDs",
        codes = {TransactionIdsDiffer.DUPLICATE, TransactionIdsDiffer.MISSING})
final class TransactionIdsDiffer extends AccountRule {
    static final String DUPLICATE = "duplicate_transaction_ids";
    static final String MISSING = "missing_transaction_id";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        for (var placed : view.transactions()) {
            var id = placed.transaction().transactionId();
            if (id.isBlank()) {
                placed.at(problems, "transaction_id").add(MISSING, "transaction_id is required.");
            } else if (!seen.add(id)) {
                placed.at(problems, "transaction_id").add(DUPLICATE, id + " is the id of another transaction.");
            }
        }
    }
}
