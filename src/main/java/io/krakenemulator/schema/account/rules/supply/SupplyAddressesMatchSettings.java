package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not have supply addresses while its import supplier skips property creation.",
        source = Source.PUBLISHED,
        published = "Validate that supply addresses are not provided if 'Skip property creation' is True",
        codes = SupplyAddressesMatchSettings.PROVIDED,
        field = "supply_addresses")
final class SupplyAddressesMatchSettings implements Rule<EnergyAccount> {
    static final String PROVIDED = "supply_addresses_provided_while_skip_property_creation_enabled";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!account.supplyAddresses().isEmpty()
                && Suppliers.isOn(facts, account, ImportSupplierSettings::skipPropertyCreation)) {
            problems.at("supply_addresses")
                    .add(PROVIDED, "Leave supply_addresses out: skip_property_creation is on for the import supplier.");
        }
    }
}
