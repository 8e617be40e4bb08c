package io.krakenemulator.schema.account.rules;

import java.time.LocalDate;

/** When the last statement of a ledger closed. */
final class StatementClose {

    private StatementClose() {}

    /** The date said, or else the earliest date up to which anything was billed; {@code null} when neither is said. */
    static LocalDate of(OpeningLedger ledger, BilledDates billed) {
        return ledger.closed() != null ? ledger.closed() : billed.earliest();
    }
}
