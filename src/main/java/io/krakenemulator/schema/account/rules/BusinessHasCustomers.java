package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A business account must have at least one customer. Occupiers' and vacant accounts are" + " exempt.",
        source = Source.PUBLISHED,
        published = "Validate that customers provided for business accounts",
        codes = BusinessHasCustomers.MISSING)
final class BusinessHasCustomers implements Rule<EnergyAccount> {
    static final String MISSING = "business_account_missing_customers";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var kind = new AccountKind(account);
        if (kind.business()
                && !kind.occupier()
                && !kind.vacant()
                && account.customers().isEmpty()) {
            problems.at("customers").add(MISSING, "customers needs at least 1 customer for a business account.");
        }
    }
}
