package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "At least one meter point of an account must be on supply.",
        source = Source.PUBLISHED,
        published = "Validate that at least one of the meter points needs billing",
        codes = SomethingIsBillable.NONE)
final class SomethingIsBillable extends AccountRule {
    static final String NONE = "no_supply_point_on_supply";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var points = view.supplyPoints();
        if (!points.isEmpty() && points.stream().noneMatch(point -> point.isBillableAfter(facts.today()))) {
            problems.at("supply_addresses")
                    .add(NONE, "At least 1 meter point must be on supply on " + facts.today() + ".");
        }
    }
}
