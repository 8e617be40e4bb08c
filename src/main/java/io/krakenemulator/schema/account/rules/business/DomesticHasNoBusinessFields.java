package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.AccountBusinessType;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have a business type or a company number.",
        source = Source.PUBLISHED,
        published = "Validate business type and company number not provided for domestic accounts",
        codes = DomesticHasNoBusinessFields.PROVIDED)
final class DomesticHasNoBusinessFields extends AccountRule {
    static final String PROVIDED = "business_fields_provided_for_domestic_accounts";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (!view.kind().isDomestic()) {
            return;
        }
        if (account.businessType() != null && account.businessType() != AccountBusinessType.NONE) {
            problems.at("business_type").add(PROVIDED, "Leave business_type out: the account is domestic.");
        }
        if (account.companyNumber() != null) {
            problems.at("company_number").add(PROVIDED, "Leave company_number out: the account is domestic.");
        }
    }
}
