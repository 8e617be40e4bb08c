package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A billing address must come either as an object or in numbered lines, and not as both.",
        source = Source.PUBLISHED,
        published = "Validate billing address style",
        codes = BillingAddressHasOneStyle.BOTH_STYLES)
final class BillingAddressHasOneStyle extends AccountRule {
    static final String BOTH_STYLES = "billing_address_new_style_and_legacy";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (account.billingAddress() != null && view.hasBillingLines()) {
            problems.at("billing_address").add(BOTH_STYLES, "Give billing_address or the numbered lines, not both.");
        }
    }
}
