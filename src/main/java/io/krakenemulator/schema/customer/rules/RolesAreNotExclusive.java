package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.CustomerRole;
import java.util.LinkedHashSet;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer with an exclusive role must not have another role.",
        source = Source.PUBLISHED,
        published = "Validate exclusive role assignment",
        codes = RolesAreNotExclusive.CONFLICT)
final class RolesAreNotExclusive implements Rule<EnergyCustomer> {
    static final String CONFLICT = "customer_has_exclusive_role_conflict";

    @Override
    public void check(EnergyCustomer customer, Facts facts, Problems problems) {
        var roles = new LinkedHashSet<String>(customer.accountRoles());
        roles.addAll(customer.portfolioRoles());
        if (customer.role() != null) {
            roles.add(customer.role());
        }
        boolean exclusive = roles.stream()
                .anyMatch(role -> facts.item(Reference.CUSTOMER_ROLES, CustomerRole.class, role)
                        .filter(CustomerRole::exclusive)
                        .isPresent());
        if (exclusive && roles.size() > 1) {
            problems.at("account_roles")
                    .add(
                            CONFLICT,
                            "The roles " + String.join(", ", roles)
                                    + " include an exclusive one, which must stand alone.");
        }
    }
}
