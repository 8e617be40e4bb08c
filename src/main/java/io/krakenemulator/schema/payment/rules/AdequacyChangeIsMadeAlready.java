package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

/** A change is not made in the future. */
@Validates(
        value = PaymentAdequacyChange.class,
        name = "Validate payment adequacy change created in past",
        codes = AdequacyChangeIsMadeAlready.CODE,
        field = "created_at")
final class AdequacyChangeIsMadeAlready extends NotInFuture<PaymentAdequacyChange> {
    AdequacyChangeIsMadeAlready() {
        super("created_at", PaymentAdequacyChange::createdAt, CODE);
    }

    static final String CODE = "payment_adequacy_invalid_dates";
}
