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
        says = "The last statement must have closed by today. Without a closing date, none of its"
                + " transactions may be in the future.",
        source = Source.PUBLISHED,
        published = "Validate historical statement period end must not be in the future",
        codes = StatementClosedAlready.FUTURE)
final class StatementClosedAlready extends AccountRule {
    static final String FUTURE = "historical_statement_period_end_in_future";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var ledger : view.ledgers()) {
            if (ledger.closed() != null) {
                if (ledger.closed().isAfter(facts.today())) {
                    ledger.at(problems, "last_statement_closing_date")
                            .add(FUTURE, ledger.closed() + " is in the future; the statement must have closed.");
                }
                continue;
            }
            for (int i = 0; i < ledger.historical().size(); i++) {
                if (ledger.historical().get(i).transactionDate().isAfter(facts.today())) {
                    ledger.at(problems, OpeningLedger.HISTORICAL, i, "transaction_date")
                            .add(
                                    FUTURE,
                                    ledger.historical().get(i).transactionDate()
                                            + " is in the future; the statement must have closed.");
                }
            }
        }
    }
}
