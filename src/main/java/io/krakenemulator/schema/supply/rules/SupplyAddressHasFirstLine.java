package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** No public source says which lines an address needs: the first line is our guess. */
@Validates(
        value = EnergyLegacySupplyAddress.class,
        says = "A supply address must have its first line.",
        source = Source.PUBLISHED,
        published = "Validate supply address",
        codes = SupplyAddressHasFirstLine.INVALID)
final class SupplyAddressHasFirstLine implements Rule<EnergyLegacySupplyAddress> {
    static final String INVALID = "invalid_address";

    @Override
    public void check(EnergyLegacySupplyAddress address, Facts facts, Problems problems) {
        if (address.supplyAddress1().isBlank()) {
            problems.at("supply_address1").add(INVALID, "supply_address1 may not be blank.");
        }
    }
}
