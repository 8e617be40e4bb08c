package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "The identifiers of a ledger must be those of the account's supply points.",
        source = Source.PUBLISHED,
        published = "Validate ledger identifiers are known",
        codes = LedgerSupplyPointsAreKnown.UNKNOWN)
final class LedgerSupplyPointsAreKnown extends AccountRule {
    static final String UNKNOWN = "unknown_ledger_identifiers";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var known = view.supplyPoints().stream()
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
