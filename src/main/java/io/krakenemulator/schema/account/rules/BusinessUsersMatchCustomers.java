package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.util.Objects;

/** Somebody who is both a user of the business and a customer, told by the email address, is the same in both places. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate business user info against customer info",
        codes = BusinessUsersMatchCustomers.DIFFERENT)
final class BusinessUsersMatchCustomers implements Rule<EnergyAccount> {
    static final String DIFFERENT = "customer_details_and_user_details_both_provided";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() == null) {
            return;
        }
        var users = account.business().users();
        for (int i = 0; i < users.size(); i++) {
            var user = users.get(i);
            if (account.customers().stream()
                    .anyMatch(customer -> sameMailbox(user, customer) && differ(user, customer))) {
                problems.at("business", "users", i).add(DIFFERENT, "The customer of that email address differs.");
            }
        }
    }

    private static boolean sameMailbox(BusinessUser user, EnergyCustomer customer) {
        return user.email() != null && user.email().equalsIgnoreCase(customer.email());
    }

    private static boolean differ(BusinessUser user, EnergyCustomer customer) {
        return !Objects.equals(user.givenName(), customer.givenName())
                || !Objects.equals(user.familyName(), customer.familyName())
                || !Objects.equals(user.dateOfBirth(), customer.dateOfBirth())
                || !Objects.equals(user.landline(), customer.landline())
                || !Objects.equals(user.mobile(), customer.mobile());
    }
}
