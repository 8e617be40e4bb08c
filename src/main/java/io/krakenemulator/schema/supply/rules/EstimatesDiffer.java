package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityEstimatedAnnualConsumption;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;
import java.util.Arrays;

/** There is one estimate of consumption for a time pattern regime from a day on. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that there are no repeated entries in the EAC history",
        codes = EstimatesDiffer.CODE,
        field = "eac_history")
final class EstimatesDiffer extends UniqueChildren<ElectricityMeterPoint> {
    EstimatesDiffer() {
        super(
                "eac_history",
                ElectricityMeterPoint::eacHistory,
                (ElectricityEstimatedAnnualConsumption one) -> Arrays.asList(one.tpr(), one.effectiveFrom()),
                CODE,
                "tpr and effective_from");
    }

    static final String CODE = "repeated_eac_for_tpr";
}
