package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerConsent;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

/** A consent of a customer is not signed later than now. */
@Validates(
        value = CustomerConsent.class,
        name = "Validate signed_at not in the future",
        codes = CustomerConsentIsSignedAlready.CODE,
        field = "signed_at")
final class CustomerConsentIsSignedAlready extends NotInFuture<CustomerConsent> {
    CustomerConsentIsSignedAlready() {
        super("signed_at", CustomerConsent::signedAt, CODE);
    }

    static final String CODE = "date_in_future";
}
