package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Supply must not have an end in the future.",
        source = Source.PUBLISHED,
        published = "Validate that no meter points are ending supply in the future",
        codes = SupplyDoesNotEndLater.FUTURE)
final class SupplyDoesNotEndLater implements Rule<EnergyAccount> {
    static final String FUTURE = "future_supply_end_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var end = point.meterPoint().supplyEndDate();
            if (end != null && end.isAfter(facts.today())) {
                point.in(problems)
                        .at("supply_end_date")
                        .add(FUTURE, end + " is in the future; supply must have ended or have no end.");
            }
        }
    }
}
