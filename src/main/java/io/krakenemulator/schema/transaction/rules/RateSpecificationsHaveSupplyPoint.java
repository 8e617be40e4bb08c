package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergySupplyCharge.class,
        says = "A supply charge must have `supply_point_identifier` if one of its lines has"
                + " `rate_specification_code`.",
        source = Source.PUBLISHED,
        published = "Ensure supply point identifier is provided when line items use rate_specification_code",
        codes = RateSpecificationsHaveSupplyPoint.REQUIRED)
final class RateSpecificationsHaveSupplyPoint implements Rule<EnergySupplyCharge> {
    static final String REQUIRED = "supply_point_identifier_required_for_rate_specification_code";

    @Override
    public void check(EnergySupplyCharge charge, Facts facts, Problems problems) {
        if (charge.supplyPointIdentifier() == null
                && charge.lineItems().stream().anyMatch(line -> line.rateSpecificationCode() != null)) {
            problems.at("supply_point_identifier")
                    .add(REQUIRED, "supply_point_identifier is required when a line item has rate_specification_code.");
        }
    }
}
