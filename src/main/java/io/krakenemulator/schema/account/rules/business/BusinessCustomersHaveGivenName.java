package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.rules.Suppliers;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.ImportSupplierSettings;

/** Registration flows carry the name. */
@Validates(
        value = EnergyAccount.class,
        says = "Each customer of a business account must have a given name, if the import supplier sends"
                + " registration flows.",
        source = Source.PUBLISHED,
        published = "Validate that a customer given name is provided for business accounts",
        codes = BusinessCustomersHaveGivenName.REQUIRED)
final class BusinessCustomersHaveGivenName extends AccountRule {
    static final String REQUIRED = "customer_given_name_required";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (!Suppliers.isOn(facts, account, ImportSupplierSettings::sendRegistrationFlows)
                || !view.kind().isBusiness()) {
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
