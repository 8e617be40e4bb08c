package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A supply address has a first line. That this is what makes it usable is a guess. */
@Validates(
        value = EnergyLegacySupplyAddress.class,
        name = "Validate supply address",
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
