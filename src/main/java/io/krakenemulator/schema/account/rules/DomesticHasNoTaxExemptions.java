package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have tax exemptions.",
        source = Source.PUBLISHED,
        published = "Validate tax exemption for appropriate account type",
        codes = DomesticHasNoTaxExemptions.PROVIDED)
final class DomesticHasNoTaxExemptions implements Rule<EnergyAccount> {
    static final String PROVIDED = "tax_exemptions_provided_for_domestic_account";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!new AccountKind(account).domestic()) {
            return;
        }
        for (var point : SupplyPoint.of(account)) {
            if (!point.meterPoint().vatExemptions().isEmpty()) {
                point.in(problems)
                        .at("vat_exemptions")
                        .add(PROVIDED, "Leave tax exemptions out: the account is domestic.");
            }
            if (!point.meterPoint().cclExemptions().isEmpty()) {
                point.in(problems)
                        .at("ccl_exemptions")
                        .add(PROVIDED, "Leave tax exemptions out: the account is domestic.");
            }
        }
    }
}
