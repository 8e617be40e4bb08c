package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityCapacityValue;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Validates;

/** The capacities of a meter point follow each other. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that the given periods are consecutive and have no gaps",
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
