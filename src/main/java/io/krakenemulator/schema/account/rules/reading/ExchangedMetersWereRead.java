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
        says = "A removed meter must have a reading of the day of its removal, and a transfer reading.",
        source = Source.PUBLISHED,
        published = "Validate meter exchange readings provided",
        codes = {ExchangedMetersWereRead.NOT_READ, ExchangedMetersWereRead.NO_TRANSFER},
        field = "supply_addresses")
final class ExchangedMetersWereRead extends AccountRule {
    static final String NOT_READ = "no_reading_on_removed_on";
    static final String NO_TRANSFER = "no_transfer_reading_on_exchanged_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                var meter = point.meterPoint().meters().get(i);
                if (meter.isActive()) {
                    continue;
                }
                var at = point.at(problems).at("meters", i, "removed_on");
                if (!MeterReadings.hasReadingOn(meter, meter.removedOn())) {
                    at.add(
                            NOT_READ,
                            "Meter %s needs a reading of %s, when it was removed."
                                    .formatted(meter.meterSerialNumber(), meter.removedOn()));
                }
                if (meter.transferReadings().isEmpty()) {
                    at.add(
                            NO_TRANSFER,
                            "Meter " + meter.meterSerialNumber() + " was exchanged and needs a transfer reading.");
                }
            }
        }
    }
}
