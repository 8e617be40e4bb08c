package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A domestic account must not have bespoke tariff rates.",
        source = Source.PUBLISHED,
        published = "Validate bespoke rates",
        codes = DomesticHasNoBespokeRates.PROVIDED)
final class DomesticHasNoBespokeRates implements Rule<EnergyAccount> {
    static final String PROVIDED = "business_fields_provided_for_domestic_accounts";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!new AccountKind(account).domestic()) {
            return;
        }
        for (var point : SupplyPoint.of(account)) {
            var agreements = point.meterPoint().agreements();
            for (int i = 0; i < agreements.size(); i++) {
                if (!agreements.get(i).bespokeTariffRates().isEmpty()) {
                    point.in(problems)
                            .at("agreements", i, "bespoke_tariff_rates")
                            .add(PROVIDED, "Leave bespoke_tariff_rates out: the account is domestic.");
                }
            }
        }
    }
}
