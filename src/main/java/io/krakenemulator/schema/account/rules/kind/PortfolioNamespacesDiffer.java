package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.AccountPortfolio;
import io.krakenemulator.schema.account.PortfolioReference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueElements;

@Validates(
        value = AccountPortfolio.class,
        says = "The portfolio references of an account must not have a namespace twice.",
        source = Source.PUBLISHED,
        published = "Validate no duplicate portfolio reference namespaces",
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
