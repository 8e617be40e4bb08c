package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Supply that goes on must have started by today.",
        source = Source.PUBLISHED,
        published = "Validate that no billable meter points are starting supply in the future",
        codes = BillableSupplyHasStarted.FUTURE)
final class BillableSupplyHasStarted implements Rule<EnergyAccount> {
    static final String FUTURE = "future_supply_start_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            if (point.billableOn(facts.today())
                    && point.meterPoint().supplyStartDate().isAfter(facts.today())) {
                point.in(problems)
                        .at("supply_start_date")
                        .add(
                                FUTURE,
                                point.meterPoint().supplyStartDate() + " is in the future; supply must have started.");
            }
        }
    }
}
