package io.krakenemulator.schema.account.rules;

import io.krakenemulator.validation.reference.ImportSupplierSettings;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Everybody on a business account has a given name, where registration flows are sent that need one. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that a customer given name is provided for business accounts",
        codes = BusinessCustomersHaveGivenName.REQUIRED)
final class BusinessCustomersHaveGivenName implements Rule<EnergyAccount> {
    static final String REQUIRED = "customer_given_name_required";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!Suppliers.isOn(facts, account, ImportSupplierSettings::sendRegistrationFlows) || !new AccountKind(account).business()) {
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
