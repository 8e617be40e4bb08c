package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A billing address must come either as an object or in numbered lines, and not as both.",
        source = Source.PUBLISHED,
        published = "Validate billing address style",
        codes = BillingAddressHasOneStyle.BOTH_STYLES)
final class BillingAddressHasOneStyle implements Rule<EnergyAccount> {
    static final String BOTH_STYLES = "billing_address_new_style_and_legacy";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.billingAddress() != null && BillingLines.areProvided(account)) {
            problems.at("billing_address").add(BOTH_STYLES, "Give billing_address or the numbered lines, not both.");
        }
    }
}
