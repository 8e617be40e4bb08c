package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account must have a billing address object, or the first line and the postcode."
                + " Occupiers' accounts are exempt.",
        source = Source.PUBLISHED,
        published = "Validate billing address provided",
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
