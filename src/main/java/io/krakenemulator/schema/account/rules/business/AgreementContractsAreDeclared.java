package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.business.BusinessWithExistingContracts;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

@Validates(
        value = EnergyAccount.class,
        says = "The business contract that an agreement names must be one that the account's business declares.",
        source = Source.PUBLISHED,
        published = "Validate agreement business contract identifier is declared",
        codes = AgreementContractsAreDeclared.NOT_DECLARED)
final class AgreementContractsAreDeclared extends AccountRule {
    static final String NOT_DECLARED = "agreement_business_contract_identifier_not_declared";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var declared = new HashSet<String>();
        if (account.business() instanceof BusinessWithExistingContracts business) {
            declared.addAll(business.businessContractIdentifiers());
            declared.add(business.businessContractIdentifier());
        }
        for (var point : view.supplyPoints()) {
            var agreements = point.meterPoint().agreements();
            for (int i = 0; i < agreements.size(); i++) {
                var named = agreements.get(i).businessContractIdentifier();
                if (named != null && !declared.contains(named)) {
                    point.at(problems)
                            .at("agreements", i, "business_contract_identifier")
                            .add(NOT_DECLARED, named + " is not a declared contract of the business.");
                }
            }
        }
    }
}
