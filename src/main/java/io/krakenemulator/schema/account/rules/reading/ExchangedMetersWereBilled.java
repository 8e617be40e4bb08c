package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.time.LocalDate;

@Validates(
        value = EnergyAccount.class,
        says = "A removed meter must have its own last billed date. The meter in its place must have none.",
        source = Source.PUBLISHED,
        published = "Validate that a last billed to date is provided for an exchanged meter",
        codes = {ExchangedMetersWereBilled.MISSING, ExchangedMetersWereBilled.ON_NEW},
        field = "supply_addresses")
final class ExchangedMetersWereBilled extends AccountRule {
    static final String MISSING = "no_last_billed_to_date_on_exchanged_meter";
    static final String ON_NEW = "last_billed_to_date_on_new_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            var meters = point.meterPoint().meters();
            boolean exchanged = meters.stream().anyMatch(meter -> !meter.isActive());
            for (int i = 0; i < meters.size() && exchanged; i++) {
                check(meters.get(i), point.at(problems).at("meters", i));
            }
        }
    }

    private static void check(Meter meter, Problems.Spot at) {
        if (meter instanceof GasMeter gas) {
            check(meter.isActive(), gas.lastBilledToDate(), at.at("last_billed_to_date"));
            return;
        }
        var registers = ((ElectricityMeter) meter).registers();
        for (int i = 0; i < registers.size(); i++) {
            if (registers.get(i).isSettlementRegister()) {
                check(
                        meter.isActive(),
                        registers.get(i).lastBilledToDate(),
                        at.at("registers", i, "last_billed_to_date"));
            }
        }
    }

    private static void check(boolean active, LocalDate billedTo, Problems.Spot at) {
        if (active && billedTo != null) {
            at.add(ON_NEW, "Leave last_billed_to_date out: the meter is new and was not billed.");
        } else if (!active && billedTo == null) {
            at.add(MISSING, "last_billed_to_date is required for an exchanged meter.");
        }
    }
}
