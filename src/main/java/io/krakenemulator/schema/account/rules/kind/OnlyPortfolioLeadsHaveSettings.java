package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Only an account that leads its portfolio may have `portfolio_settings`.",
        source = Source.PUBLISHED,
        published = "Validate only portfolio lead has portfolio setting",
        codes = OnlyPortfolioLeadsHaveSettings.NOT_LEAD)
final class OnlyPortfolioLeadsHaveSettings extends AccountRule {
    static final String NOT_LEAD = "portfolio_settings_included_when_not_lead";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (account.portfolio() != null
                && account.portfolio().portfolioSettings() != null
                && !view.kind().isPortfolioLead()) {
            problems.at("portfolio", "portfolio_settings")
                    .add(NOT_LEAD, "Leave portfolio_settings out: the account does not lead its portfolio.");
        }
    }
}
