package io.krakenemulator.schema.payment.rules;

import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** A penny of rounding either way passes, because the real platform's rounding is not public. */
@Validates(
        value = PaymentAdequacyChange.class,
        says = "`balance_adjustment` must be 0 or a twelfth of the difference between the current and"
                + " the target balance.",
        source = Source.PUBLISHED,
        published = "Validate non zero balance adjustment equal to monthly difference",
        codes = AdjustmentIsMonthlyShare.MISMATCH)
final class AdjustmentIsMonthlyShare implements Rule<PaymentAdequacyChange> {
    static final String MISMATCH = "payment_adequacy_balance_adjustment_mismatch";

    @Override
    public void check(PaymentAdequacyChange change, Facts facts, Problems problems) {
        long difference = change.targetBalance() - change.currentBalance();
        long adjustment = change.balanceAdjustment();
        if (adjustment != 0 && Math.abs(adjustment * MONTHS - difference) >= MONTHS) {
            problems.at("balance_adjustment")
                    .add(
                            MISMATCH,
                            "balance_adjustment must be a twelfth of " + difference
                                    + ", the difference to the target.");
        }
    }

    private static final int MONTHS = 12;
}
