package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.AccountPortfolio;
import io.krakenemulator.schema.account.PortfolioReference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueElements;

/** A namespace occurs once among the references of the account's portfolio. */
@Validates(
        value = AccountPortfolio.class,
        name = "Validate no duplicate portfolio reference namespaces",
        codes = PortfolioNamespacesDiffer.CODE)
final class PortfolioNamespacesDiffer extends UniqueElements<AccountPortfolio> {
    PortfolioNamespacesDiffer() {
        super(
                "portfolio_references",
                AccountPortfolio::portfolioReferences,
                "namespace",
                PortfolioReference::namespace,
                CODE);
    }

    static final String CODE = "duplicate_portfolio_references";
}
