package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.WellFormed;
import io.krakenemulator.validation.reference.CustomerRole;
import java.util.List;

/** It is inferred that empty lists do not get the default role. A sandbox that lists no roles requires none. */
@Validates(
        value = EnergyCustomer.class,
        says = "A customer must have a role, from the payload or by default. The default applies only"
                + " where the payload leaves its role lists out.",
        source = Source.PUBLISHED,
        published = "Validate user role",
        codes = CustomersHaveRole.REQUIRED)
final class CustomersHaveRole implements Rule<EnergyCustomer> {
    static final String REQUIRED = "required_user_role";

    private static final List<String> LISTS = List.of("account_roles", "portfolio_roles");

    @Override
    public void check(EnergyCustomer customer, Facts facts, Problems problems) {
        boolean hasRole =
                !customer.portfolioRoles().isEmpty() || !customer.accountRoles().isEmpty() || customer.role() != null;
        if (!hasRole && !roles(facts).isEmpty() && !hasDefault(facts)) {
            problems.at("portfolio_roles")
                    .add(REQUIRED, "Give portfolio_roles or account_roles: no role of customer_roles is the default.");
        }
    }

    @Override
    public void check(WellFormed<EnergyCustomer> object, Facts facts, Problems problems) {
        var customer = object.value();
        check(customer, facts, problems);
        boolean emptied = LISTS.stream()
                .allMatch(list -> object.sentFields().path(list).isArray()
                        && object.sentFields().path(list).isEmpty());
        if (emptied && customer.role() == null && hasDefault(facts)) {
            problems.at("portfolio_roles")
                    .add(REQUIRED, "Name a role, or leave out account_roles and portfolio_roles for the default role.");
        }
    }

    private static boolean hasDefault(Facts facts) {
        return roles(facts).stream().anyMatch(CustomerRole::isDefault);
    }

    private static List<CustomerRole> roles(Facts facts) {
        return facts.items(Reference.CUSTOMER_ROLES, CustomerRole.class);
    }
}
