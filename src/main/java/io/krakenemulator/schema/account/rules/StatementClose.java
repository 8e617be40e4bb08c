package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.BilledDates;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.OpeningLedger;
import java.time.LocalDate;

/** When the last statement of a ledger closed. */
final class StatementClose {

    private StatementClose() {}

    /** The date said, or else the earliest date up to which anything was billed; {@code null} when neither is said. */
    static LocalDate of(EnergyAccount account, OpeningLedger ledger) {
        return ledger.closed() != null
                ? ledger.closed()
                : BilledDates.of(account).earliest();
    }
}
