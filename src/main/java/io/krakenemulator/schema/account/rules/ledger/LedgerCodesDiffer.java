package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.AccountLedger;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;
import java.util.Objects;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not have two ledgers with the same `ledger_code`.",
        source = Source.PUBLISHED,
        published = "Validate no duplicated ledgers are provided",
        codes = LedgerCodesDiffer.DUPLICATE)
final class LedgerCodesDiffer implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_ledger_entries_found";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        account.ledgers().stream()
                .map(AccountLedger::ledgerCode)
                .filter(Objects::nonNull)
                .filter(code -> !seen.add(code))
                .findFirst()
                .ifPresent(code ->
                        problems.at("ledgers").add(DUPLICATE, "Two ledgers have the ledger_code " + code + "."));
    }
}
