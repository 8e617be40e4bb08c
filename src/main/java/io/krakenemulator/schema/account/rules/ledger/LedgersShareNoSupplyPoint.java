package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "A supply point must not be in two ledgers.",
        source = Source.PUBLISHED,
        published = "Validate identifiers are unique in ledgers",
        codes = LedgersShareNoSupplyPoint.DUPLICATE)
final class LedgersShareNoSupplyPoint implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_identifiers_entries_found";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        account.ledgers().stream()
                .flatMap(ledger -> ledger.identifiers().stream())
                .filter(identifier -> !seen.add(identifier))
                .findFirst()
                .ifPresent(identifier -> problems.at("ledgers")
                        .add(DUPLICATE, "Supply point " + identifier + " must be in one ledger only."));
    }
}
