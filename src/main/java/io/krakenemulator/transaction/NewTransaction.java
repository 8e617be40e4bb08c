package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import java.time.LocalDate;

/**
 * A transaction that is about to be added to the open statement.
 *
 * @param sent as it came
 * @param date the day under which it is added: the one that came, or the first of the open statement
 * @param document as it is answered and stored
 */
record NewTransaction(EnergyTransaction sent, LocalDate date, ObjectNode document) {

    /** Why the date is not the one that was sent; {@code null} when it is. */
    String description() {
        return isMoved()
                ? "Dated %s by the import; moved to %s, the first day of the open statement."
                        .formatted(sent.transactionDate(), date)
                : null;
    }

    boolean isMoved() {
        return !date.equals(sent.transactionDate());
    }

    /** What staff are told about the moved date, in a pinned note on the account. */
    String note() {
        return "Transaction %s is dated %s, outside the open statement. It was added under %s."
                .formatted(sent.transactionId(), sent.transactionDate(), date);
    }
}
