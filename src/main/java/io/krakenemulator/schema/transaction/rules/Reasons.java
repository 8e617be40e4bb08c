package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.TransactionReason;

/** Searches the reasons for transactions in reference data, where each is for one type of transaction. */
final class Reasons {

    private Reasons() {}

    /** Returns whether a reason is listed for that type, or absent. */
    static boolean list(Facts facts, String type, String reason) {
        return reason == null
                || reason.isEmpty()
                || facts.items(Reference.TRANSACTION_REASONS, TransactionReason.class, reason).stream()
                        .anyMatch(item -> item.type().equals(type));
    }
}
