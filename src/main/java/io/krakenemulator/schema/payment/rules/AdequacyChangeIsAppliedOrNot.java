package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "A payment adequacy change must have either `applied_at` or"
                + " `should_not_be_applied_reason`, and not both.",
        source = Source.PUBLISHED,
        published = "Validate payment adequacy change applied or reason provided",
        codes = {AdequacyChangeIsAppliedOrNot.NEITHER, AdequacyChangeIsAppliedOrNot.BOTH})
final class AdequacyChangeIsAppliedOrNot implements Rule<PaymentAdequacyChange> {
    static final String NEITHER = "payment_adequacy_missing_reason";
    static final String BOTH = "payment_adequacy_should_not_have_been_applied";

    @Override
    public void check(PaymentAdequacyChange change, Facts facts, Problems problems) {
        var reason = change.shouldNotBeAppliedReason();
        boolean reasoned = reason != null && !reason.isBlank();
        if (change.appliedAt() == null && !reasoned) {
            problems.at("should_not_be_applied_reason")
                    .add(NEITHER, "applied_at or should_not_be_applied_reason is required.");
        } else if (change.appliedAt() != null && reasoned) {
            problems.at("should_not_be_applied_reason")
                    .add(BOTH, "Give applied_at or should_not_be_applied_reason, not both.");
        }
    }
}
