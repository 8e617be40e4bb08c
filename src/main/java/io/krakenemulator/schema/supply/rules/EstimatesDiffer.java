package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityEstimatedAnnualConsumption;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;
import java.util.Arrays;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Entries of `eac_history` must differ in time pattern regime or start.",
        source = Source.PUBLISHED,
        published = "Validate that there are no repeated entries in the EAC history",
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
