package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import java.time.LocalDate;

/**
 * A transaction that is about to be added to the open statement.
 *
 * @param sent the transaction as it was sent
 * @param date the date under which it is added: the sent one, or the first day of the open statement
 * @param document the transaction as it is answered and stored
 */
record NewTransaction(EnergyTransaction sent, LocalDate date, ObjectNode document) {

    /** Returns why the date differs from the sent one; {@code null} if it does not. */
    String description() {
        return isMoved()
                ? "Dated %s by the import; moved to %s, the first day of the open statement."
                        .formatted(sent.transactionDate(), date)
                : null;
    }

    boolean isMoved() {
        return !date.equals(sent.transactionDate());
    }

    /** Returns the text of the pinned note that tells staff about the moved date. */
    String note() {
        return "Transaction %s is dated %s, outside the open statement. It was added under %s."
                .formatted(sent.transactionId(), sent.transactionDate(), date);
    }
}
