package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Registers of a meter must differ in `register_id`.",
        source = Source.PUBLISHED,
        published = "No repeated meter register IDs",
        codes = RegisterIdsDiffer.DUPLICATE,
        field = "meters")
final class RegisterIdsDiffer implements Rule<ElectricityMeterPoint> {
    static final String DUPLICATE = "meter_with_duplicate_register_ids";

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        point.meters().stream()
                .filter(meter -> meter.registerIds().size() < meter.registers().size())
                .findFirst()
                .ifPresent(meter -> problems.at("meters")
                        .add(
                                DUPLICATE,
                                "Two registers of meter " + meter.meterSerialNumber() + " have the same register_id."));
    }
}
