package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "A business user and a customer with the same email address must have the same names,"
                + " date of birth and phone numbers.",
        source = Source.PUBLISHED,
        published = "Validate business user info against customer info",
        codes = BusinessUsersMatchCustomers.DIFFERENT)
final class BusinessUsersMatchCustomers implements Rule<EnergyAccount> {
    static final String DIFFERENT = "customer_details_and_user_details_both_provided";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.business() == null) {
            return;
        }
        var users = account.business().users();
        var customers = account.customers().stream()
                .filter(customer -> customer.email() != null)
                .collect(Collectors.groupingBy(customer -> mailbox(customer.email())));
        for (int i = 0; i < users.size(); i++) {
            var user = users.get(i);
            var alike = user.email() == null ? null : customers.get(mailbox(user.email()));
            if (alike != null && alike.stream().anyMatch(customer -> differ(user, customer))) {
                problems.at("business", "users", i)
                        .add(
                                DIFFERENT,
                                "The customer with the email address " + user.email()
                                        + " must have the same names, date of birth and phone numbers.");
            }
        }
    }

    private static String mailbox(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static boolean differ(BusinessUser user, EnergyCustomer customer) {
        return differ(user.givenName(), customer.givenName())
                || differ(familyName(user.familyName()), familyName(customer.familyName()))
                || !Objects.equals(user.dateOfBirth(), customer.dateOfBirth())
                || differ(user.landline(), customer.landline())
                || differ(user.mobile(), customer.mobile());
    }

    /** Returns whether two texts differ. An empty text, the published default, equals an absent one. */
    private static boolean differ(String one, String other) {
        return !Objects.requireNonNullElse(one, "").equals(Objects.requireNonNullElse(other, ""));
    }

    /** Returns the name to compare. A user without a name matches the derived name of a customer without one. */
    private static String familyName(String name) {
        return name == null || name.isBlank() ? CustomersHaveFamilyName.OF_BUSINESS : name;
    }
}
