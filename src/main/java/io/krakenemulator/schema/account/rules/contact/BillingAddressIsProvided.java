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
        says = "An account must have a billing address object, or the first line and the postcode."
                + " Occupiers' accounts are exempt.",
        source = Source.PUBLISHED,
        published = "Validate billing address provided",
        codes = BillingAddressIsProvided.NOT_PROVIDED)
final class BillingAddressIsProvided extends AccountRule {
    static final String NOT_PROVIDED = "billing_address_not_provided";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        if (account.billingAddress() != null || view.kind().isOccupier()) {
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
