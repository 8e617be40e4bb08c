package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = EnergyAccount.class,
        says = "Each historical transaction must be dated before every current one of its ledger.",
        source = Source.PUBLISHED,
        published = "Validate current statement transactions are after historical statement transactions",
        codes = HistoryComesBeforeCurrent.OUT_OF_ORDER)
final class HistoryComesBeforeCurrent extends AccountRule {
    static final String OUT_OF_ORDER = "historical_statement_transaction_after_current_statement_transaction";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var ledger : view.ledgers()) {
            var first = ledger.current().stream()
                    .map(EnergyTransaction::transactionDate)
                    .min(Comparator.naturalOrder());
            for (int i = 0; first.isPresent() && i < ledger.historical().size(); i++) {
                if (!ledger.historical().get(i).transactionDate().isBefore(first.get())) {
                    ledger.at(problems, OpeningLedger.HISTORICAL, i, "transaction_date")
                            .add(
                                    OUT_OF_ORDER,
                                    "transaction_date must be before " + first.get()
                                            + ", the date of the first current transaction.");
                }
            }
        }
    }
}
