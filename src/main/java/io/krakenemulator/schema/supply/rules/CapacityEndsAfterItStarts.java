package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityCapacityValue;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A capacity does not end before it starts. */
@Validates(
        value = ElectricityCapacityValue.class,
        name = "Validate effective_to_date not before effective_from_date",
        codes = EndNotBeforeStart.CODE)
final class CapacityEndsAfterItStarts extends EndNotBeforeStart<ElectricityCapacityValue> {
    CapacityEndsAfterItStarts() {
        super(
                ElectricityCapacityValue::effectiveFromDate,
                "effective_to_date",
                ElectricityCapacityValue::effectiveToDate);
    }
}
