package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

@Validates(
        value = EnergyAccount.class,
        says = "Supply addresses must have meter points, unless the import supplier skips the creation"
                + " of supply points. They must have none then.",
        source = Source.PUBLISHED,
        published = "Validate that supply points are provided correctly based on the value of the 'Skip"
                + " supply point creation' import config setting.",
        codes = {SupplyPointsMatchSettings.PROVIDED, SupplyPointsMatchSettings.NOT_PROVIDED},
        field = "supply_addresses")
final class SupplyPointsMatchSettings extends AccountRule {
    static final String PROVIDED = "supply_points_provided_while_skip_supply_point_creation_enabled";
    static final String NOT_PROVIDED = "supply_points_not_provided_while_skip_supply_point_creation_disabled";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        boolean skips = Suppliers.isOn(facts, account, ImportSupplierSettings::skipSupplyPointCreation);
        boolean provided = !view.supplyPoints().isEmpty();
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
