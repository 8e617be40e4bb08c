package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.AccountLedger;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.math.BigDecimal;
import java.util.Objects;

@Validates(
        value = EnergyAccount.class,
        says = "The balances of the ledgers must add up to `transfer_balance`.",
        source = Source.PUBLISHED,
        published = "Validate that the sum of ledger balances equals the transfer balance",
        codes = LedgerBalancesAddUp.MISMATCH)
final class LedgerBalancesAddUp implements Rule<EnergyAccount> {
    static final String MISMATCH = "ledger_balances_not_equal_to_transfer_balance";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var balances = account.ledgers().stream()
                .map(AccountLedger::ledgerBalance)
                .filter(Objects::nonNull)
                .toList();
        if (balances.isEmpty() || account.transferBalance() == null) {
            return;
        }
        var sum = balances.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(account.transferBalance()) != 0) {
            problems.at("transfer_balance").add(MISMATCH, "The ledgers add up to " + sum.toPlainString() + ".");
        }
    }
}
