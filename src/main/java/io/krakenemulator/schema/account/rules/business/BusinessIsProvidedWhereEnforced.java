package io.krakenemulator.schema.account.rules.business;

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
        says = "An account must have `business` while its import supplier enforces business contracts.",
        source = Source.PUBLISHED,
        published = "Validate that business is provided if enforcing business contracts",
        codes = BusinessIsProvidedWhereEnforced.REQUIRED)
final class BusinessIsProvidedWhereEnforced implements Rule<EnergyAccount> {
    static final String REQUIRED = "business_field_required";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() == null
                && Suppliers.isOn(facts, account, ImportSupplierSettings::enforceBusinessContractsExist)) {
            problems.at("business")
                    .add(
                            REQUIRED,
                            "business is required: enforce_business_contracts_exist is on for the import supplier.");
        }
    }
}
