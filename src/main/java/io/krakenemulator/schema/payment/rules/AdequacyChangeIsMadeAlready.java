package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "`created_at` of a payment adequacy change must not be in the future.",
        source = Source.PUBLISHED,
        published = "Validate payment adequacy change created in past",
        codes = AdequacyChangeIsMadeAlready.CODE,
        field = "created_at")
final class AdequacyChangeIsMadeAlready extends NotInFuture<PaymentAdequacyChange> {
    AdequacyChangeIsMadeAlready() {
        super("created_at", PaymentAdequacyChange::createdAt, CODE);
    }

    static final String CODE = "payment_adequacy_invalid_dates";
}
