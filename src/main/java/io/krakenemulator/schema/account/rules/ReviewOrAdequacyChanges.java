package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.NotBoth;

/** The changes that reviews made tell when the last review was; sending that date as well is once too often. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate payment adequacy changes or last payment review date not both",
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
