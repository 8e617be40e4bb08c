package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "`last_payment_review_date` must not be in the future.",
        source = Source.PUBLISHED,
        published = "Validate last payment review date is not future dated",
        codes = PaymentReviewIsNotFuture.FUTURE,
        field = "last_payment_review_date")
final class PaymentReviewIsNotFuture implements Rule<EnergyAccount> {
    static final String FUTURE = "last_payment_review_date_is_future_dated";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        if (account.lastPaymentReviewDate() != null
                && account.lastPaymentReviewDate().isAfter(facts.today())) {
            problems.at("last_payment_review_date").add(FUTURE, account.lastPaymentReviewDate() + " is in the future.");
        }
    }
}
