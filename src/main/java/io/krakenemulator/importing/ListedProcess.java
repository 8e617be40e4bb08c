package io.krakenemulator.importing;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An import process as lists show it.
 *
 * @param sequence staging order
 * @param accountNumber number of the account that was created; {@code null} before
 * @param accountCreatedAt {@code null} before the account is created
 */
record ListedProcess(long sequence, String externalNumber, String accountNumber, Instant accountCreatedAt) {

    /** Reads a row of {@link ImportList#query()}. */
    static ListedProcess of(Tuple row) {
        Long created = row.get("created_at", Long.class);
        return new ListedProcess(
                row.get("sequence", Long.class),
                row.get("number", String.class),
                row.get("account", String.class),
                created == null ? null : Instant.EPOCH.plus(created, ChronoUnit.MICROS));
    }

    static ListedProcess of(ImportProcess process) {
        return new ListedProcess(
                process.sequence, process.key.externalNumber(), process.accountNumber, process.accountCreatedAt);
    }
}
