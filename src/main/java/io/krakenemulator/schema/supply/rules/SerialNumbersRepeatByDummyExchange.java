package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.metering.Meter;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Validates(
        value = MeterPoint.class,
        says = "A meter point may have a serial number twice only if the second meter is installed on"
                + " the day after the first is removed.",
        source = Source.PUBLISHED,
        published = "Validate that dummy meter exchanges are valid",
        codes = SerialNumbersRepeatByDummyExchange.NOT_DUMMY)
final class SerialNumbersRepeatByDummyExchange implements Rule<MeterPoint> {
    static final String NOT_DUMMY = "multiple_non_dmex_meters_with_serial_number";

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        var meters = point.meters();
        var bySerial = IntStream.range(0, meters.size()).boxed().collect(Collectors.groupingBy(i -> meters.get(i)
                .meterSerialNumber()));
        for (var positions : bySerial.values()) {
            // Sorting keeps the list's order among meters of one day.
            positions.sort(Comparator.comparing(
                    i -> meters.get(i).installedOn(), Comparator.nullsFirst(Comparator.naturalOrder())));
            for (int i = 1; i < positions.size(); i++) {
                if (!follows(meters.get(positions.get(i)), meters.get(positions.get(i - 1)))) {
                    problems.at("meters", positions.get(i), "meter_serial_number")
                            .add(
                                    NOT_DUMMY,
                                    meters.get(positions.get(i)).meterSerialNumber()
                                            + " occurs twice; the second meter must be installed on the day after the"
                                            + " first is removed.");
                }
            }
        }
    }

    private static boolean follows(Meter meter, Meter before) {
        return before.removedOn() != null && before.removedOn().plusDays(1).equals(meter.installedOn());
    }
}
