package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.account.PortfolioReference;
import io.krakenemulator.schema.business.BusinessPortfolio;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueElements;

@Validates(
        value = BusinessPortfolio.class,
        says = "The references of a business portfolio must not have a namespace twice.",
        source = Source.PUBLISHED,
        published = "Validate no duplicate portfolio reference namespaces",
        codes = BusinessPortfolioNamespacesDiffer.CODE)
final class BusinessPortfolioNamespacesDiffer extends UniqueElements<BusinessPortfolio> {
    BusinessPortfolioNamespacesDiffer() {
        super(
                "portfolio_references",
                BusinessPortfolio::portfolioReferences,
                "namespace",
                PortfolioReference::namespace,
                CODE);
    }

    static final String CODE = "duplicate_portfolio_references";
}
