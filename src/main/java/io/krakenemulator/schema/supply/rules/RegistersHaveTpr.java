package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.schema.supply.HalfHourly;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Each register must have a time pattern regime. Half-hourly meter points are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that TPRs are present for all non half-hourly meter points",
        codes = RegistersHaveTpr.MISSING)
final class RegistersHaveTpr implements Rule<ElectricityMeterPoint> {
    static final String MISSING = "registers_missing_for_active_electricity_meter";

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        for (int i = 0; i < point.meters().size() && !HalfHourly.is(point); i++) {
            var registers = point.meters().get(i).registers();
            for (int j = 0; j < registers.size(); j++) {
                if (registers.get(j).tpr() == null) {
                    problems.at("meters", i, "registers", j, "tpr")
                            .add(MISSING, "tpr is required for a register that is not half-hourly.");
                }
            }
        }
    }
}
