package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "An active electricity meter must have at least one register.",
        source = Source.PUBLISHED,
        published = "Validate that registers are present for active meters",
        codes = ActiveMetersHaveRegisters.MISSING)
final class ActiveMetersHaveRegisters implements Rule<ElectricityMeterPoint> {
    static final String MISSING = "registers_missing_for_active_electricity_meter";

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        for (int i = 0; i < point.meters().size(); i++) {
            if (point.meters().get(i).isActive()
                    && point.meters().get(i).registers().isEmpty()) {
                problems.at("meters", i, "registers")
                        .add(
                                MISSING,
                                "Active meter " + point.meters().get(i).meterSerialNumber()
                                        + " needs at least 1 register.");
            }
        }
    }
}
