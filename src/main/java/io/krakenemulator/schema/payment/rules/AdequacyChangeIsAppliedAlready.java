package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "`applied_at` of a payment adequacy change must not be in the future.",
        source = Source.PUBLISHED,
        published = "Validate payment adequacy change applied in past",
        codes = AdequacyChangeIsAppliedAlready.CODE,
        field = "applied_at")
final class AdequacyChangeIsAppliedAlready extends NotInFuture<PaymentAdequacyChange> {
    AdequacyChangeIsAppliedAlready() {
        super("applied_at", PaymentAdequacyChange::appliedAt, CODE);
    }

    static final String CODE = "payment_adequacy_invalid_dates";
}
