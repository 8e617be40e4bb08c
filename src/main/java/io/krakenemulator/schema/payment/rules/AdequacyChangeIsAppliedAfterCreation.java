package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "A payment adequacy change must not be applied before it was created.",
        source = Source.PUBLISHED,
        published = "Validate payment adequacy change created before applied",
        codes = AdequacyChangeIsAppliedAfterCreation.REVERSED)
final class AdequacyChangeIsAppliedAfterCreation implements Rule<PaymentAdequacyChange> {
    static final String REVERSED = "payment_adequacy_invalid_dates";

    @Override
    public void check(PaymentAdequacyChange change, Facts facts, Problems problems) {
        if (change.appliedAt() != null && change.appliedAt().isBefore(change.createdAt())) {
            problems.at("applied_at").add(REVERSED, "applied_at must not be before created_at.");
        }
    }
}
