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
        says = "A transfer reading must be of the last billed date of its register or meter.",
        source = Source.PUBLISHED,
        published = "Validate all transfer reading dates match last billed to date",
        codes = TransferReadingsMatchBilling.MISMATCH,
        field = "supply_addresses")
final class TransferReadingsMatchBilling extends AccountRule {
    static final String MISMATCH = "transfer_reading_dates_must_match_last_billed_to_date";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                var meter = point.meterPoint().meters().get(i);
                var billed = BilledReadings.of(point, meter);
                for (int j = 0; j < meter.transferReadings().size(); j++) {
                    var reading = meter.transferReadings().get(j);
                    var billedTo = billed.billedTo(reading.registerId());
                    if (billedTo != null && !reading.readingDate().equals(billedTo)) {
                        point.at(problems)
                                .at("meters", i, "transfer_readings", j, "reading_date")
                                .add(MISMATCH, "reading_date must be " + billedTo + ", the last billed date.");
                    }
                }
            }
        }
    }
}
