package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = PaymentAdequacyChange.class,
        says = "`new_direct_debit` must be between the existing direct debit and the average monthly"
                + " charge plus the adjustment.",
        source = Source.PUBLISHED,
        published = "Validate direct debit between existing and max payment",
        codes = NewDirectDebitIsBetween.OUTSIDE)
final class NewDirectDebitIsBetween implements Rule<PaymentAdequacyChange> {
    static final String OUTSIDE = "payment_adequacy_new_direct_debit_amount_mismatch";

    @Override
    public void check(PaymentAdequacyChange change, Facts facts, Problems problems) {
        long existing = change.existingDirectDebitPayment();
        long full = change.averageMonthlyCharge() + change.balanceAdjustment();
        long wanted = change.newDirectDebit();
        if (wanted < Math.min(existing, full) || wanted > Math.max(existing, full)) {
            problems.at("new_direct_debit")
                    .add(OUTSIDE, "The new direct debit is not between " + existing + " and " + full + ".");
        }
    }
}
