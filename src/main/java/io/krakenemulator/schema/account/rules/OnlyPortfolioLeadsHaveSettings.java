package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Only an account that leads its portfolio may have `portfolio_settings`.",
        source = Source.PUBLISHED,
        published = "Validate only portfolio lead has portfolio setting",
        codes = OnlyPortfolioLeadsHaveSettings.NOT_LEAD)
final class OnlyPortfolioLeadsHaveSettings implements Rule<EnergyAccount> {
    static final String NOT_LEAD = "portfolio_settings_included_when_not_lead";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.portfolio() != null
                && account.portfolio().portfolioSettings() != null
                && !new AccountKind(account).lead()) {
            problems.at("portfolio", "portfolio_settings")
                    .add(NOT_LEAD, "Leave portfolio_settings out: the account does not lead its portfolio.");
        }
    }
}
