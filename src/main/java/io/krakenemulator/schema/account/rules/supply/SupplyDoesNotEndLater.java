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
        says = "Supply must not have an end in the future.",
        source = Source.PUBLISHED,
        published = "Validate that no meter points are ending supply in the future",
        codes = SupplyDoesNotEndLater.FUTURE)
final class SupplyDoesNotEndLater extends AccountRule {
    static final String FUTURE = "future_supply_end_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var end = point.meterPoint().supplyEndDate();
            if (end != null && end.isAfter(facts.today())) {
                point.at(problems)
                        .at("supply_end_date")
                        .add(FUTURE, end + " is in the future; supply must have ended or have no end.");
            }
        }
    }
}
