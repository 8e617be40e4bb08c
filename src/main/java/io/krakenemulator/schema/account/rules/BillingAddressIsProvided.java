package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** Somebody known is billed somewhere: the first line and the postcode, or an address object. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate billing address provided",
        codes = BillingAddressIsProvided.NOT_PROVIDED)
final class BillingAddressIsProvided implements Rule<EnergyAccount> {
    static final String NOT_PROVIDED = "billing_address_not_provided";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.billingAddress() != null || new AccountKind(account).occupier()) {
            return;
        }
        if (account.billingAddress1() == null || account.billingAddress1().isBlank()) {
            problems.at("billing_address1").add(NOT_PROVIDED, "billing_address1 is required.");
        }
        if (account.billingPostcode() == null) {
            problems.at("billing_postcode").add(NOT_PROVIDED, "billing_postcode is required.");
        }
    }
}
