package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotInFuture;

/** A change is not applied in the future. */
@Validates(
        value = PaymentAdequacyChange.class,
        name = "Validate payment adequacy change applied in past",
        codes = AdequacyChangeIsAppliedAlready.CODE,
        field = "applied_at")
final class AdequacyChangeIsAppliedAlready extends NotInFuture<PaymentAdequacyChange> {
    AdequacyChangeIsAppliedAlready() {
        super("applied_at", PaymentAdequacyChange::appliedAt, CODE);
    }

    static final String CODE = "payment_adequacy_invalid_dates";
}
