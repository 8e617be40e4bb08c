package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Once supply has ended, each active meter must have a reading of the day when it ended.",
        source = Source.PUBLISHED,
        published = "Validate that all off supply meter points with meters have a final reading",
        codes = EndedSupplyHasFinalReading.MISSING)
final class EndedSupplyHasFinalReading implements Rule<EnergyAccount> {
    static final String MISSING = "no_reading_on_supply_end_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var end = point.meterPoint().supplyEndDate();
            for (int i = 0; i < point.meterPoint().meters().size() && !point.billableOn(facts.today()); i++) {
                var meter = point.meterPoint().meters().get(i);
                if (meter.active() && !MeterReadings.takenOn(meter, end)) {
                    point.in(problems)
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
