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
        says = "The balance to transfer must be the last statement's balance plus the current"
                + " transactions. A balance without either is taken as it is.",
        source = Source.PUBLISHED,
        published =
                "Validate last_statement_balance plus/minus current_statement_transactions equal" + " transfer_balance",
        codes = TransferBalanceAddsUp.MISMATCH)
final class TransferBalanceAddsUp extends AccountRule {
    static final String MISMATCH = "balance_mismatch_on_transfer_balance";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var ledger : view.ledgers()) {
            if (ledger.balance() == null
                    || ledger.lastBalance() == null && ledger.current().isEmpty()) {
                continue;
            }
            var opened = ledger.lastBalance() == null ? BigDecimal.ZERO : ledger.lastBalance();
            var expected = opened.add(OpeningLedger.effectOf(ledger.current()));
            if (expected.compareTo(ledger.balance()) != 0) {
                ledger.at(problems, ledger.balanceField())
                        .add(MISMATCH, "The balances and transactions add up to " + expected.toPlainString() + ".");
            }
        }
    }
}
