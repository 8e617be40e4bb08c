package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "Each transaction of an account must have a `transaction_id` of its own.",
        source = Source.PUBLISHED,
        published = "Validate unique transaction IDs",
        codes = {TransactionIdsDiffer.DUPLICATE, TransactionIdsDiffer.MISSING})
final class TransactionIdsDiffer implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_transaction_ids";
    static final String MISSING = "missing_transaction_id";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        for (var placed : OpeningLedger.transactionsOf(account)) {
            var id = placed.transaction().transactionId();
            if (id.isBlank()) {
                placed.at(problems, "transaction_id").add(MISSING, "transaction_id is required.");
            } else if (!seen.add(id)) {
                placed.at(problems, "transaction_id").add(DUPLICATE, id + " is the id of another transaction.");
            }
        }
    }
}
