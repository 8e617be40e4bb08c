package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A transfer reading must be of the last billed date of its register or meter.",
        source = Source.PUBLISHED,
        published = "Validate all transfer reading dates match last billed to date",
        codes = TransferReadingsMatchBilling.MISMATCH,
        field = "supply_addresses")
final class TransferReadingsMatchBilling implements Rule<EnergyAccount> {
    static final String MISMATCH = "transfer_reading_dates_must_match_last_billed_to_date";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                var meter = point.meterPoint().meters().get(i);
                var billed = BilledReadings.of(point, meter);
                for (int j = 0; j < meter.transferReadings().size(); j++) {
                    var reading = meter.transferReadings().get(j);
                    var billedTo = billed.billedTo(reading.registerId());
                    if (billedTo != null && !reading.readingDate().equals(billedTo)) {
                        point.in(problems)
                                .at("meters", i, "transfer_readings", j, "reading_date")
                                .add(MISMATCH, "reading_date must be " + billedTo + ", the last billed date.");
                    }
                }
            }
        }
    }
}
