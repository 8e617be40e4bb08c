package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Once supply has ended, each active meter must have a reading of the day when it ended.",
        source = Source.PUBLISHED,
        published = "Validate that all off supply meter points with meters have a final reading",
        codes = EndedSupplyHasFinalReading.MISSING)
final class EndedSupplyHasFinalReading extends AccountRule {
    static final String MISSING = "no_reading_on_supply_end_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var end = point.meterPoint().supplyEndDate();
            for (int i = 0; i < point.meterPoint().meters().size() && !point.isBillableAfter(facts.today()); i++) {
                var meter = point.meterPoint().meters().get(i);
                if (meter.isActive() && !MeterReadings.hasReadingOn(meter, end)) {
                    point.at(problems)
                            .at("meters", i, "transfer_readings")
                            .add(
                                    MISSING,
                                    "Meter %s needs a reading of %s, when supply ended."
                                            .formatted(meter.meterSerialNumber(), end));
                }
            }
        }
    }
}
