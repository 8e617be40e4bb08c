package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/**
 * A customer has a role, from the payload or by default. Empty lists are like absent ones. A sandbox that lists no roles
 * at all asks for none.
 */
@Validates(value = EnergyCustomer.class, name = "Validate user role", codes = CustomersHaveRole.REQUIRED)
final class CustomersHaveRole implements Rule<EnergyCustomer> {
    static final String REQUIRED = "required_user_role";

    @Override
    public void check(EnergyCustomer customer, Facts facts, Problems problems) {
        boolean named =
                !customer.portfolioRoles().isEmpty() || !customer.accountRoles().isEmpty() || customer.role() != null;
        var roles = facts.items(Reference.CUSTOMER_ROLES);
        if (!named
                && !roles.isEmpty()
                && roles.stream().noneMatch(role -> role.path("default").asBoolean())) {
            problems.at("portfolio_roles")
                    .add(REQUIRED, "Give portfolio_roles or account_roles: no role of customer_roles is the default.");
        }
    }
}
