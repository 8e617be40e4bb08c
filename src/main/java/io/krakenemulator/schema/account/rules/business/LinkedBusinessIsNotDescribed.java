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
        says = "A business must not be described while the import supplier links it through its contract.",
        source = Source.PUBLISHED,
        published = "Validate that business information is not provided if linking an account to the business"
                + " of the business contract.",
        codes = LinkedBusinessIsNotDescribed.NOT_REQUIRED)
final class LinkedBusinessIsNotDescribed implements Rule<EnergyAccount> {
    static final String NOT_REQUIRED = "business_information_not_required_if_linking_via_contract";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() instanceof BusinessWithExistingContracts business
                && Suppliers.isOn(facts, account, ImportSupplierSettings::linkAccountToBusinessWithContract)
                && BusinessInformation.isGiven(business)) {
            problems.at("business")
                    .add(
                            NOT_REQUIRED,
                            "Leave the description of the business out: link_account_to_business_with_contract is on for the import supplier.");
        }
    }
}
