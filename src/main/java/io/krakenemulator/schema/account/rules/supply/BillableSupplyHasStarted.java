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
        says = "Supply that goes on must have started by today.",
        source = Source.PUBLISHED,
        published = "Validate that no billable meter points are starting supply in the future",
        codes = BillableSupplyHasStarted.FUTURE)
final class BillableSupplyHasStarted extends AccountRule {
    static final String FUTURE = "future_supply_start_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            if (point.isBillableAfter(facts.today())
                    && point.meterPoint().supplyStartDate().isAfter(facts.today())) {
                point.at(problems)
                        .at("supply_start_date")
                        .add(
                                FUTURE,
                                point.meterPoint().supplyStartDate() + " is in the future; supply must have started.");
            }
        }
    }
}
