package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have tax exemptions.",
        source = Source.PUBLISHED,
        published = "Validate tax exemption for appropriate account type",
        codes = DomesticHasNoTaxExemptions.PROVIDED)
final class DomesticHasNoTaxExemptions extends AccountRule {
    static final String PROVIDED = "tax_exemptions_provided_for_domestic_account";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        if (!view.kind().isDomestic()) {
            return;
        }
        for (var point : view.supplyPoints()) {
            if (!point.meterPoint().vatExemptions().isEmpty()) {
                point.at(problems)
                        .at("vat_exemptions")
                        .add(PROVIDED, "Leave tax exemptions out: the account is domestic.");
            }
            if (!point.meterPoint().cclExemptions().isEmpty()) {
                point.at(problems)
                        .at("ccl_exemptions")
                        .add(PROVIDED, "Leave tax exemptions out: the account is domestic.");
            }
        }
    }
}
