package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = Transactions.class,
        says = "Each transaction of a call must have a `transaction_id` of its own.",
        source = Source.PUBLISHED,
        published = "Validate unique transaction IDs",
        codes = {CallTransactionIdsDiffer.DUPLICATE, CallTransactionIdsDiffer.MISSING})
final class CallTransactionIdsDiffer implements Rule<Transactions> {
    static final String DUPLICATE = "duplicate_transaction_ids";
    static final String MISSING = "missing_transaction_id";

    @Override
    public void check(Transactions call, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < call.transactions().size(); i++) {
            var id = call.transactions().get(i).transactionId();
            var at = problems.at("transactions", i, "transaction_id");
            if (id.isBlank()) {
                at.add(MISSING, "transaction_id is required.");
            } else if (!seen.add(id)) {
                at.add(DUPLICATE, id + " is the id of another transaction.");
            }
        }
    }
}
