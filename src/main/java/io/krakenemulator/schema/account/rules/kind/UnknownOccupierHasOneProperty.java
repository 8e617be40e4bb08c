package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account of an unknown occupier must have at most one supply address.",
        source = Source.PUBLISHED,
        published = "Validate no more than one property for unknown occupier",
        codes = UnknownOccupierHasOneProperty.SEVERAL)
final class UnknownOccupierHasOneProperty implements Rule<EnergyAccount> {
    static final String SEVERAL = "occupier_account_with_multiple_supply_addresses";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (Boolean.TRUE.equals(account.unknownOccupier())
                && account.supplyAddresses().size() > 1) {
            problems.at("supply_addresses")
                    .add(SEVERAL, "An account of an unknown occupier must have 1 supply address at most.");
        }
    }
}
