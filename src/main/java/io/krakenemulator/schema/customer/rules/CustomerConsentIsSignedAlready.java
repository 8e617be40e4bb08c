package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerConsent;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

@Validates(
        value = CustomerConsent.class,
        says = "A consent of a customer must not be signed later than now.",
        source = Source.PUBLISHED,
        published = "Validate signed_at not in the future",
        codes = CustomerConsentIsSignedAlready.CODE,
        field = "signed_at")
final class CustomerConsentIsSignedAlready extends NotInFuture<CustomerConsent> {
    CustomerConsentIsSignedAlready() {
        super("signed_at", CustomerConsent::signedAt, CODE);
    }

    static final String CODE = "date_in_future";
}
