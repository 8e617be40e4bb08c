package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityCapacityValue;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Each capacity of a meter point must start on the day when the one before ends, and must"
                + " not end on its first day.",
        source = Source.PUBLISHED,
        published = "Validate that the given periods are consecutive and have no gaps",
        codes = {ConsecutivePeriods.GAPS, ConsecutivePeriods.NO_LENGTH},
        field = "capacity_values")
final class CapacityValuesAreConsecutive extends ConsecutivePeriods<ElectricityCapacityValue> {
    CapacityValuesAreConsecutive() {
        super(
                "capacity_values",
                ElectricityMeterPoint::capacityValues,
                ElectricityCapacityValue::effectiveFromDate,
                ElectricityCapacityValue::effectiveToDate);
    }
}
