package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "The identifiers of a ledger must be those of the account's supply points.",
        source = Source.PUBLISHED,
        published = "Validate ledger identifiers are known",
        codes = LedgerSupplyPointsAreKnown.UNKNOWN)
final class LedgerSupplyPointsAreKnown implements Rule<EnergyAccount> {
    static final String UNKNOWN = "unknown_ledger_identifiers";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var known = SupplyPoint.of(account).stream()
                .map(point -> point.meterPoint().identifier())
                .collect(Collectors.toSet());
        for (int i = 0; i < account.ledgers().size(); i++) {
            var unknown = account.ledgers().get(i).identifiers().stream()
                    .filter(identifier -> !known.contains(identifier))
                    .distinct()
                    .toList();
            if (!unknown.isEmpty()) {
                problems.at("ledgers", i, "identifiers")
                        .add(UNKNOWN, "The account has no supply point " + String.join(", ", unknown) + ".");
            }
        }
    }
}
