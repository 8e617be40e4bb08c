package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.AccountPortfolio;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = AccountPortfolio.class,
        says = "Portfolio settings need at least one portfolio reference.",
        source = Source.PUBLISHED,
        published = "Validate portfolio reference provided correctly",
        codes = PortfolioSettingsHaveReferences.MISSING)
final class PortfolioSettingsHaveReferences implements Rule<AccountPortfolio> {
    static final String MISSING = "portfolio_references_missing";

    @Override
    public void check(AccountPortfolio portfolio, Facts facts, Problems problems) {
        if (portfolio.portfolioSettings() != null
                && portfolio.portfolioReferences().isEmpty()) {
            problems.at("portfolio_references")
                    .add(MISSING, "portfolio_references needs at least 1 reference when portfolio_settings is given.");
        }
    }
}
