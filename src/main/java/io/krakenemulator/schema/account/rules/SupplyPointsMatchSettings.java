package io.krakenemulator.schema.account.rules;

import io.krakenemulator.validation.reference.ImportSupplierSettings;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Supply addresses have meter points, unless the import supplier makes accounts without. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that supply points are provided correctly based on the value of the 'Skip supply point"
                + " creation' import config setting.",
        codes = {SupplyPointsMatchSettings.PROVIDED, SupplyPointsMatchSettings.NOT_PROVIDED},
        field = "supply_addresses")
final class SupplyPointsMatchSettings implements Rule<EnergyAccount> {
    static final String PROVIDED = "supply_points_provided_while_skip_supply_point_creation_enabled";
    static final String NOT_PROVIDED = "supply_points_not_provided_while_skip_supply_point_creation_disabled";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean skips = Suppliers.isOn(facts, account, ImportSupplierSettings::skipSupplyPointCreation);
        boolean provided = !SupplyPoint.of(account).isEmpty();
        if (skips && provided) {
            problems.at("supply_addresses")
                    .add(
                            PROVIDED,
                            "Leave meter_points empty: skip_supply_point_creation is on for the import supplier.");
        } else if (!skips && !provided && !account.supplyAddresses().isEmpty()) {
            problems.at("supply_addresses").add(NOT_PROVIDED, "The supply addresses need at least 1 meter point.");
        }
    }
}
