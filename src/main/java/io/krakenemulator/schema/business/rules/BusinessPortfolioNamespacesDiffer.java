package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.account.PortfolioReference;
import io.krakenemulator.schema.business.BusinessPortfolio;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueElements;

/** A namespace occurs once among the references of a portfolio of a business. */
@Validates(
        value = BusinessPortfolio.class,
        name = "Validate no duplicate portfolio reference namespaces",
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
