package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.util.stream.Stream;

/** The billing address comes as an object or in numbered lines. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate billing address style",
        codes = BillingAddressHasOneStyle.BOTH_STYLES)
final class BillingAddressHasOneStyle implements Rule<EnergyAccount> {
    static final String BOTH_STYLES = "billing_address_new_style_and_legacy";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean numbered = Stream.of(
                        account.billingAddress1(),
                        account.billingAddress2(),
                        account.billingAddress3(),
                        account.billingAddress4(),
                        account.billingAddress5(),
                        account.billingPostcode())
                .anyMatch(line -> line != null && !line.isBlank());
        if (numbered && account.billingAddress() != null) {
            problems.at("billing_address").add(BOTH_STYLES, "Give the billing address in one style, not in both.");
        }
    }
}
