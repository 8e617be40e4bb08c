package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "A transaction for a prepay meter must name a meter with `prepay_details` in the payload.",
        source = Source.PUBLISHED,
        published = "Validate that prepay transactions target initialised prepay meters",
        codes = PrepayTransactionsHaveTheirMeter.NOT_INITIALISED)
final class PrepayTransactionsHaveTheirMeter extends AccountRule {
    static final String NOT_INITIALISED = "transactions_target_non_initialised_prepay_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var meters = view.supplyPoints().stream()
                .flatMap(point -> point.meterPoint().meters().stream())
                .filter(meter -> meter.prepayDetails() != null)
                .map(Meter::meterSerialNumber)
                .collect(Collectors.toSet());
        for (var placed : view.transactions()) {
            var serial = placed.transaction().toPrepayMeterSerialNumber();
            if (serial != null && !meters.contains(serial)) {
                placed.at(problems, "to_prepay_meter_serial_number")
                        .add(NOT_INITIALISED, serial + " has no prepayment details in the payload.");
            }
        }
    }
}
