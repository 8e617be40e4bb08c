package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Everybody on a domestic account has a family name. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate customer family name",
        codes = DomesticCustomersHaveFamilyName.REQUIRED)
final class DomesticCustomersHaveFamilyName implements Rule<EnergyAccount> {
    static final String REQUIRED = "customer_family_name_required";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (!new AccountKind(account).domestic()) {
            return;
        }
        for (int i = 0; i < account.customers().size(); i++) {
            var name = account.customers().get(i).familyName();
            if (name == null || name.isBlank()) {
                problems.at("customers", i, "family_name").add(REQUIRED, "A family name is required.");
            }
        }
    }
}
