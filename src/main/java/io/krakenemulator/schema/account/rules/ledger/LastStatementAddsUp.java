package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.OpeningLedger;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.math.BigDecimal;

@Validates(
        value = EnergyAccount.class,
        says = "The historical transactions must add up to the balance of the last statement."
                + " Transactions of prepay meters do not count.",
        source = Source.PUBLISHED,
        published = "Validate that the summed historical statement transactions match the last statement balance",
        codes = LastStatementAddsUp.MISMATCH)
final class LastStatementAddsUp extends AccountRule {
    static final String MISMATCH = "historical_statement_transactions_balance_mismatch";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var ledger : view.ledgers()) {
            if (ledger.lastBalance() == null && ledger.historical().isEmpty()) {
                continue;
            }
            var said = ledger.lastBalance() == null ? BigDecimal.ZERO : ledger.lastBalance();
            var expected = OpeningLedger.effectOf(ledger.historical());
            if (expected.compareTo(said) != 0) {
                ledger.at(problems, "last_statement_balance")
                        .add(MISMATCH, "The transactions add up to " + expected.toPlainString() + ".");
            }
        }
    }
}
