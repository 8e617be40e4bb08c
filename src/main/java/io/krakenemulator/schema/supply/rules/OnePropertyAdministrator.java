package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyLegacySupplyAddress.class,
        says = "A supply address must have at most one property administrator.",
        source = Source.PUBLISHED,
        published = "Validate no more than one property administrator is provided",
        codes = OnePropertyAdministrator.SEVERAL)
final class OnePropertyAdministrator implements Rule<EnergyLegacySupplyAddress> {
    static final String SEVERAL = "multiple_property_administrators";

    @Override
    public void check(EnergyLegacySupplyAddress address, Facts facts, Problems problems) {
        if (address.propertyAdministrators().size() > 1) {
            problems.at("property_administrators").add(SEVERAL, "At most 1 property administrator is allowed.");
        }
    }
}
