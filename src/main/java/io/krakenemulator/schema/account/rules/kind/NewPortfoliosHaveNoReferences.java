package io.krakenemulator.schema.account.rules.kind;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not have portfolio references while its import supplier creates a new"
                + " portfolio for each account.",
        source = Source.PUBLISHED,
        published = "Validate portfolio reference provided correctly",
        codes = NewPortfoliosHaveNoReferences.PROVIDED)
final class NewPortfoliosHaveNoReferences implements Rule<EnergyAccount> {
    static final String PROVIDED = "portfolio_references_provided";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (Suppliers.isOn(facts, account, ImportSupplierSettings::createNewPortfolios)
                && account.portfolio() != null
                && !account.portfolio().portfolioReferences().isEmpty()) {
            problems.at("portfolio", "portfolio_references")
                    .add(
                            PROVIDED,
                            "Leave portfolio references out: create_new_portfolios is on for the import supplier.");
        }
    }
}
