package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.business.BusinessWithExistingContracts;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A business that enforces its contracts must name at least one of them.",
        source = Source.PUBLISHED,
        published = "Validate that at least one contract identifier is provided for import",
        codes = EnforcedContractsAreIdentified.MISSING)
final class EnforcedContractsAreIdentified implements Rule<EnergyAccount> {
    static final String MISSING = "missing_contract_identifier";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() instanceof BusinessWithExistingContracts business
                && business.enforceBusinessContractsExist()
                && business.businessContractIdentifier() == null
                && business.businessContractIdentifiers().isEmpty()) {
            problems.at("business", "business_contract_identifiers")
                    .add(MISSING, "business_contract_identifiers needs at least 1 contract of the business.");
        }
    }
}
