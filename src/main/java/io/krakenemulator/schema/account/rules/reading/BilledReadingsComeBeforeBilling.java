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
        says = "A billed reading must not be later than the last billed date of its register or meter.",
        source = Source.PUBLISHED,
        published = "Validate that there are no billed readings after the last_billed_to_date",
        codes = BilledReadingsComeBeforeBilling.TOO_LATE,
        field = "supply_addresses")
final class BilledReadingsComeBeforeBilling extends AccountRule {
    static final String TOO_LATE = "billed_reading_after_last_billed_to_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                var meter = point.meterPoint().meters().get(i);
                var billed = BilledReadings.of(point, meter);
                for (int j = 0; j < meter.readingHistory().size(); j++) {
                    var reading = meter.readingHistory().get(j);
                    var billedTo = billed.billedTo(reading.registerId());
                    if (reading.billed()
                            && billedTo != null
                            && reading.readingDate().isAfter(billedTo)) {
                        point.at(problems)
                                .at("meters", i, "reading_history", j, "reading_date")
                                .add(
                                        TOO_LATE,
                                        "A billed reading must not be dated after " + billedTo
                                                + ", the last billed date.");
                    }
                }
            }
        }
    }
}
