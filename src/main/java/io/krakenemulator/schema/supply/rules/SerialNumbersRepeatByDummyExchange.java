package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.util.List;
import java.util.Objects;

/** A meter point has a serial number twice only for a dummy exchange: the meter that was removed is installed again a day later. */
@Validates(
        value = MeterPoint.class,
        name = "Validate that dummy meter exchanges are valid",
        codes = SerialNumbersRepeatByDummyExchange.NOT_DUMMY)
final class SerialNumbersRepeatByDummyExchange implements Rule<MeterPoint> {
    static final String NOT_DUMMY = "multiple_non_dmex_meters_with_serial_number";

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        var meters = point.meters();
        for (int i = 0; i < meters.size(); i++) {
            if (!firstOfItsSerial(meters, i) && !followsAnother(meters, i)) {
                problems.at("meters", i, "meter_serial_number")
                        .add(NOT_DUMMY, "The serial number occurs twice, and this is not a dummy exchange.");
            }
        }
    }

    /** Whether no meter of that serial number was installed earlier, or stands earlier in the list on the same day. */
    private static boolean firstOfItsSerial(List<? extends Meter> meters, int index) {
        for (int i = 0; i < meters.size(); i++) {
            if (i != index && sameSerial(meters.get(i), meters.get(index)) && precedes(meters, i, index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean precedes(List<? extends Meter> meters, int one, int other) {
        var first = meters.get(one).installedOn();
        var second = meters.get(other).installedOn();
        if (Objects.equals(first, second)) {
            return one < other;
        }
        return first == null || second != null && first.isBefore(second);
    }

    private static boolean followsAnother(List<? extends Meter> meters, int index) {
        var installed = meters.get(index).installedOn();
        return installed != null
                && meters.stream()
                        .filter(meter -> sameSerial(meter, meters.get(index)))
                        .anyMatch(meter -> installed.minusDays(1).equals(meter.removedOn()));
    }

    private static boolean sameSerial(Meter one, Meter other) {
        return one.meterSerialNumber().equals(other.meterSerialNumber());
    }
}
