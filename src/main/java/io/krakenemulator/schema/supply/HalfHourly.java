package io.krakenemulator.schema.supply;

import java.util.Set;

/** Tells whether a meter point is settled half-hourly: by its measurement class, or else by profile class 0, as is industry practice. */
public final class HalfHourly {

    private static final Set<ElectricityMeasurementClass> CLASSES = Set.of(
            ElectricityMeasurementClass.C,
            ElectricityMeasurementClass.D,
            ElectricityMeasurementClass.E,
            ElectricityMeasurementClass.F,
            ElectricityMeasurementClass.G);

    private HalfHourly() {}

    public static boolean is(MeterPoint point) {
        if (!(point instanceof ElectricityMeterPoint electricity)) {
            return false;
        }
        return electricity.measurementClass() != null
                ? CLASSES.contains(electricity.measurementClass())
                : electricity.profileClass() != null && electricity.profileClass() == 0;
    }
}
