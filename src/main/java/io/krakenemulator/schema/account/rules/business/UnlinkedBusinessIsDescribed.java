package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.schema.business.BusinessWithExistingContracts;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

@Validates(
        value = EnergyAccount.class,
        says = "A business must be described unless the import supplier links it through its contract.",
        source = Source.PUBLISHED,
        published =
                "Validate that business information is provided if not linking account to business with" + " contract",
        codes = UnlinkedBusinessIsDescribed.REQUIRED)
final class UnlinkedBusinessIsDescribed implements Rule<EnergyAccount> {
    static final String REQUIRED = "business_information_required_if_not_linking_via_contract";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() instanceof BusinessWithExistingContracts business
                && !Suppliers.isOn(facts, account, ImportSupplierSettings::linkAccountToBusinessWithContract)
                && !BusinessInformation.isGiven(business)) {
            problems.at("business")
                    .add(
                            REQUIRED,
                            "Describe the business, such as by company_name: link_account_to_business_with_contract is off for the import supplier.");
        }
    }
}
