package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "At least one meter point of an account must be on supply.",
        source = Source.PUBLISHED,
        published = "Validate that at least one of the meter points needs billing",
        codes = SomethingIsBillable.NONE)
final class SomethingIsBillable implements Rule<EnergyAccount> {
    static final String NONE = "no_supply_point_on_supply";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var points = SupplyPoint.of(account);
        if (!points.isEmpty() && points.stream().noneMatch(point -> point.billableOn(facts.today()))) {
            problems.at("supply_addresses")
                    .add(NONE, "At least 1 meter point must be on supply on " + facts.today() + ".");
        }
    }
}
