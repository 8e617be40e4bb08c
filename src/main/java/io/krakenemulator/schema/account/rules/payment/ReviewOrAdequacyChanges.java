package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotBoth;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not have both `payment_adequacy_changes` and `last_payment_review_date`.",
        source = Source.PUBLISHED,
        published = "Validate payment adequacy changes or last payment review date not both",
        codes = ReviewOrAdequacyChanges.CODE)
final class ReviewOrAdequacyChanges extends NotBoth<EnergyAccount> {
    ReviewOrAdequacyChanges() {
        super(
                "payment_adequacy_changes",
                account -> !account.paymentAdequacyChanges().isEmpty(),
                "last_payment_review_date",
                account -> account.lastPaymentReviewDate() != null,
                CODE);
    }

    static final String CODE = "payment_adequacy_changes_and_last_payment_review_date_provided";
}
