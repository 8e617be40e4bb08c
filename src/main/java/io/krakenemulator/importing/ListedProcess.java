package io.krakenemulator.importing;

import io.krakenemulator.database.Columns;
import jakarta.persistence.Tuple;
import java.time.Instant;

/**
 * An import process in a list.
 *
 * @param sequence the position in the order of staging
 * @param accountNumber the number of the created account; {@code null} before
 * @param accountCreatedAt {@code null} before the account is created
 */
record ListedProcess(long sequence, String externalNumber, String accountNumber, Instant accountCreatedAt) {

    /** Reads a row of {@link ImportList#query()}. */
    static ListedProcess of(Tuple row) {
        return new ListedProcess(
                row.get("sequence", Long.class),
                row.get("number", String.class),
                row.get("account", String.class),
                Columns.readMoment(row, "created_at"));
    }

    static ListedProcess of(ImportProcess process) {
        return new ListedProcess(
                process.sequence, process.key.externalNumber(), process.accountNumber, process.accountCreatedAt);
    }
}
