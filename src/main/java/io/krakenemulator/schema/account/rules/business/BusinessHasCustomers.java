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
        says = "A business account must have at least one customer. Occupiers' and vacant accounts are exempt.",
        source = Source.PUBLISHED,
        published = "Validate that customers provided for business accounts",
        codes = BusinessHasCustomers.MISSING)
final class BusinessHasCustomers extends AccountRule {
    static final String MISSING = "business_account_missing_customers";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var kind = view.kind();
        if (kind.isBusiness()
                && !kind.isOccupier()
                && !kind.isVacant()
                && account.customers().isEmpty()) {
            problems.at("customers").add(MISSING, "customers needs at least 1 customer for a business account.");
        }
    }
}
