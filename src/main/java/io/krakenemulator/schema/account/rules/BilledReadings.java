package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.SupplyPoint;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.Meter;
import java.time.LocalDate;

/** The date up to which what a reading was taken from was billed. */
final class BilledReadings {

    private BilledReadings() {}

    /** The date of the register where a meter has them, or else of the meter; {@code null} when none is said. */
    static LocalDate billedTo(SupplyPoint point, Meter meter, String registerId) {
        if (meter instanceof ElectricityMeter electricity) {
            return electricity.registers().stream()
                    .filter(register -> register.registerId().equals(registerId))
                    .findFirst()
                    .map(point::billedTo)
                    .orElseGet(point::billedTo);
        }
        return point.billedTo(meter);
    }
}
