package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An active gas meter must have exactly one transfer reading. It must have none once its"
                + " supply has ended and all of it is billed.",
        source = Source.PUBLISHED,
        published = "Validate transfer readings exist on active gas meters",
        codes = {
            ActiveGasMetersHaveReading.NONE,
            ActiveGasMetersHaveReading.SEVERAL,
            ActiveGasMetersHaveReading.FULLY_BILLED
        })
final class ActiveGasMetersHaveReading extends AccountRule {
    static final String NONE = "active_gas_meter_without_transfer_reading";
    static final String SEVERAL = "active_gas_meter_with_multiple_transfer_readings";
    static final String FULLY_BILLED = "reading_meter_fully_billed";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                if (!(point.meterPoint().meters().get(i) instanceof GasMeter meter) || !meter.isActive()) {
                    continue;
                }
                var at = point.at(problems).at("meters", i, "transfer_readings");
                int readings = meter.transferReadings().size();
                if (point.isFullyBilled(meter)) {
                    if (readings > 0) {
                        at.add(
                                FULLY_BILLED,
                                "Leave transfer_readings out: nothing is left to bill on meter "
                                        + meter.meterSerialNumber() + ".");
                    }
                } else if (readings == 0) {
                    at.add(NONE, "Active gas meter " + meter.meterSerialNumber() + " needs a transfer reading.");
                } else if (readings > 1) {
                    at.add(
                            SEVERAL,
                            "Active gas meter %s must have 1 transfer reading and has %d."
                                    .formatted(meter.meterSerialNumber(), readings));
                }
            }
        }
    }
}
