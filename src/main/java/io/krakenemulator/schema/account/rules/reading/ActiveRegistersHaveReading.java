package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.Reading;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "Each settlement register of an active electricity meter must have exactly one transfer"
                + " reading. Meters with nothing left to bill are exempt.",
        source = Source.PUBLISHED,
        published = "Validate transfer readings exist on active electricity registers",
        codes = {ActiveRegistersHaveReading.NONE, ActiveRegistersHaveReading.SEVERAL})
final class ActiveRegistersHaveReading extends AccountRule {
    static final String NONE = "missing_transfer_reading_for_register";
    static final String SEVERAL = "multiple_transfer_readings_for_register";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (int i = 0; i < point.meterPoint().meters().size(); i++) {
                if (point.meterPoint().meters().get(i) instanceof ElectricityMeter meter
                        && meter.isActive()
                        && !point.isFullyBilled(meter)) {
                    check(meter, point.at(problems).at("meters", i, "transfer_readings"));
                }
            }
        }
    }

    private static void check(ElectricityMeter meter, Problems.Spot at) {
        var counts = meter.transferReadings().stream()
                .filter(reading -> reading.registerId() != null)
                .collect(Collectors.groupingBy(Reading::registerId, Collectors.counting()));
        var checked = new HashSet<String>();
        for (var register : meter.registers()) {
            // An id that occurs twice is another rule's problem
            if (!register.isSettlementRegister() || !checked.add(register.registerId())) {
                continue;
            }
            long readings = counts.getOrDefault(register.registerId(), 0L);
            if (readings == 0) {
                at.add(NONE, "Register " + register.registerId() + " needs a transfer reading.");
            } else if (readings > 1) {
                at.add(SEVERAL, "Register " + register.registerId() + " has more than one transfer reading.");
            }
        }
    }
}
