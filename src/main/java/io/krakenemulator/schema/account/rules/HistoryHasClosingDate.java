package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Historical transactions need the closing date of their statement, or a last billed date"
                + " in its place.",
        source = Source.PUBLISHED,
        published = "Validate that if historical statement transaction are provided then so is a last"
                + " statement closing date or last billed to date",
        codes = HistoryHasClosingDate.MISSING)
final class HistoryHasClosingDate implements Rule<EnergyAccount> {
    static final String MISSING =
            "historical_statement_transactions_without_last_statement_closing_date_or_last_billed_to_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var billed = BilledDates.of(account);
        for (var ledger : OpeningLedger.of(account)) {
            if (!ledger.historical().isEmpty() && StatementClose.of(ledger, billed) == null) {
                ledger.at(problems, OpeningLedger.HISTORICAL)
                        .add(
                                MISSING,
                                "last_statement_closing_date or last_billed_to_date is required for historical"
                                        + " transactions.");
            }
        }
    }
}
