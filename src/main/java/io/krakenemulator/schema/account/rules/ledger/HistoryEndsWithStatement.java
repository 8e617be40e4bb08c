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
        says = "A historical transaction must not be dated after the day when its statement closed.",
        source = Source.PUBLISHED,
        published = "Validate that there are no historical statement transactions after the last statement"
                + " closing date",
        codes = HistoryEndsWithStatement.TOO_LATE)
final class HistoryEndsWithStatement extends AccountRule {
    static final String TOO_LATE = "historical_statement_transaction_after_last_statement_closing_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var billed = view.billed();
        for (var ledger : view.ledgers()) {
            var closed = ledger.closingDate(billed);
            for (int i = 0; closed != null && i < ledger.historical().size(); i++) {
                if (ledger.historical().get(i).transactionDate().isAfter(closed)) {
                    ledger.at(problems, OpeningLedger.HISTORICAL, i, "transaction_date")
                            .add(
                                    TOO_LATE,
                                    "transaction_date must not be after " + closed
                                            + ", when the last statement closed.");
                }
            }
        }
    }
}
