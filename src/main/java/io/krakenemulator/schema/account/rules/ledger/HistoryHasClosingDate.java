package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
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
final class HistoryHasClosingDate extends AccountRule {
    static final String MISSING =
            "historical_statement_transactions_without_last_statement_closing_date_or_last_billed_to_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var billed = view.billed();
        for (var ledger : view.ledgers()) {
            if (!ledger.historical().isEmpty() && ledger.closingDate(billed) == null) {
                ledger.at(problems, OpeningLedger.HISTORICAL)
                        .add(
                                MISSING,
                                "last_statement_closing_date or last_billed_to_date is required for historical"
                                        + " transactions.");
            }
        }
    }
}
