package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.Meter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The dates up to which what the readings of one meter were taken from was billed.
 *
 * @param registers the date of each register, for a meter that has them
 * @param otherwise the date where a reading names no register; {@code null} when none is said
 */
record BilledReadings(Map<String, LocalDate> registers, LocalDate otherwise) {

    static BilledReadings of(SupplyPoint point, Meter meter) {
        if (!(meter instanceof ElectricityMeter electricity)) {
            return new BilledReadings(Map.of(), point.billedTo(meter));
        }
        var dates = new HashMap<String, LocalDate>();
        electricity.registers().forEach(register -> dates.putIfAbsent(register.registerId(), point.billedTo(register)));
        return new BilledReadings(dates, point.billedTo());
    }

    /** The date up to which a register was billed, or the meter where it has no such register. */
    LocalDate billedTo(String registerId) {
        return registerId == null ? otherwise : registers.getOrDefault(registerId, otherwise);
    }
}
