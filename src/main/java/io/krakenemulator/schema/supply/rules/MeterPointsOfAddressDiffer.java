package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = EnergyLegacySupplyAddress.class,
        says = "A supply address must not have a meter point twice.",
        source = Source.PUBLISHED,
        published = "Validate that there are no duplicate MPXNs on a supply point",
        codes = MeterPointsOfAddressDiffer.CODE,
        field = "meter_points")
final class MeterPointsOfAddressDiffer extends UniqueChildren<EnergyLegacySupplyAddress> {
    MeterPointsOfAddressDiffer() {
        super("meter_points", EnergyLegacySupplyAddress::meterPoints, MeterPoint::identifier, CODE, "identifier");
    }

    static final String CODE = "duplicate_meter_points_provided";
}
