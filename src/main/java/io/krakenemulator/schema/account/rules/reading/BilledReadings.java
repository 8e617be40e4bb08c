package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.Meter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The last billed dates for the readings of one meter.
 *
 * @param registers the date of each register, for a meter with registers
 * @param otherwise the date for a reading without a register, or {@code null}
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

    /** Returns the last billed date of a register, or of the meter if it has no such register. */
    LocalDate billedTo(String registerId) {
        return registerId == null ? otherwise : registers.getOrDefault(registerId, otherwise);
    }
}
