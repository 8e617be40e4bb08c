package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Registration flows carry the name. */
@Validates(
        value = EnergyAccount.class,
        says = "Each customer of a business account must have a given name, if the import supplier sends"
                + " registration flows.",
        source = Source.PUBLISHED,
        published = "Validate that a customer given name is provided for business accounts",
        codes = BusinessCustomersHaveGivenName.REQUIRED)
final class BusinessCustomersHaveGivenName implements Rule<EnergyAccount> {
    static final String REQUIRED = "customer_given_name_required";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!Suppliers.isOn(facts, account, "send_registration_flows") || !new AccountKind(account).business()) {
            return;
        }
        for (int i = 0; i < account.customers().size(); i++) {
            var name = account.customers().get(i).givenName();
            if (name == null || name.isBlank()) {
                problems.at("customers", i, "given_name")
                        .add(REQUIRED, "given_name is required for each customer of a business account.");
            }
        }
    }
}
