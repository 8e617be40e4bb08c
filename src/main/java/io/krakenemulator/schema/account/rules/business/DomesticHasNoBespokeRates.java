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
        says = "A domestic account must not have bespoke tariff rates.",
        source = Source.PUBLISHED,
        published = "Validate bespoke rates",
        codes = DomesticHasNoBespokeRates.PROVIDED)
final class DomesticHasNoBespokeRates extends AccountRule {
    static final String PROVIDED = "business_fields_provided_for_domestic_accounts";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        if (!view.kind().isDomestic()) {
            return;
        }
        for (var point : view.supplyPoints()) {
            var agreements = point.meterPoint().agreements();
            for (int i = 0; i < agreements.size(); i++) {
                if (!agreements.get(i).bespokeTariffRates().isEmpty()) {
                    point.at(problems)
                            .at("agreements", i, "bespoke_tariff_rates")
                            .add(PROVIDED, "Leave bespoke_tariff_rates out: the account is domestic.");
                }
            }
        }
    }
}
