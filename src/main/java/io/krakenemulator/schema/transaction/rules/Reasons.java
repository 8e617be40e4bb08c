package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.validation.reference.TransactionReason;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;

/** The reasons for transactions that reference data lists, each for one type of transaction. */
final class Reasons {

    private Reasons() {}

    /** Whether a reason is listed for that type; no reason is fine. */
    static boolean list(Facts facts, String type, String reason) {
        return reason == null
                || reason.isEmpty()
                || facts.items(Reference.TRANSACTION_REASONS, TransactionReason.class, reason).stream()
                        .anyMatch(item -> item.type().equals(type));
    }
}
