package io.krakenemulator.schema.account.rules.business;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountKind;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.DerivingRule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "Each customer of a domestic account must have a family name. On a business account, a"
                + " missing one becomes `Business`.",
        source = Source.PUBLISHED,
        published = "Validate customer family name",
        codes = CustomersHaveFamilyName.REQUIRED)
final class CustomersHaveFamilyName extends AccountRule implements DerivingRule<EnergyAccount> {
    static final String REQUIRED = "customer_family_name_required";

    /** The family name of a business account's customer who has none. */
    static final String OF_BUSINESS = "Business";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (!view.kind().isDomestic()) {
            return;
        }
        for (int i = 0; i < account.customers().size(); i++) {
            if (lacksFamilyName(account.customers().get(i))) {
                problems.at("customers", i, "family_name")
                        .add(REQUIRED, "family_name is required for each customer of a domestic account.");
            }
        }
    }

    @Override
    public void derive(EnergyAccount account, Facts facts, ObjectNode validated) {
        if (!new AccountKind(account).isBusiness()) {
            return;
        }
        for (int i = 0; i < account.customers().size(); i++) {
            if (lacksFamilyName(account.customers().get(i))) {
                ((ObjectNode) validated.path("customers").get(i)).put("family_name", OF_BUSINESS);
            }
        }
    }

    private static boolean lacksFamilyName(EnergyCustomer customer) {
        return customer.familyName() == null || customer.familyName().isBlank();
    }
}
