package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityCapacityValue;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = ElectricityCapacityValue.class,
        says = "A capacity must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to_date not before effective_from_date",
        codes = EndNotBeforeStart.CODE)
final class CapacityEndsAfterItStarts extends EndNotBeforeStart<ElectricityCapacityValue> {
    CapacityEndsAfterItStarts() {
        super(
                ElectricityCapacityValue::effectiveFromDate,
                "effective_to_date",
                ElectricityCapacityValue::effectiveToDate);
    }
}
