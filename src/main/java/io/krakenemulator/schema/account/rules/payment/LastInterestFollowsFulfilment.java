package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.DepositAgreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Moments;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.time.LocalDate;

@Validates(
        value = DepositAgreement.class,
        says = "`last_interest_date` is only for a deposit that is paid. It must not be before the day"
                + " of payment.",
        source = Source.PUBLISHED,
        published = "Validate deposit agreement last interest date",
        codes = {LastInterestFollowsFulfilment.NOT_ALLOWED, LastInterestFollowsFulfilment.TOO_EARLY})
final class LastInterestFollowsFulfilment implements Rule<DepositAgreement> {
    static final String NOT_ALLOWED = "last_interest_date_not_allowed";
    static final String TOO_EARLY = "fulfilled_at_greater_than_last_interest_date";

    @Override
    public void check(DepositAgreement deposit, Facts facts, Problems problems) {
        if (deposit.lastInterestDate() == null) {
            return;
        }
        var at = problems.at("last_interest_date");
        if (deposit.fulfilledAt() == null) {
            at.add(NOT_ALLOWED, "Leave last_interest_date out: the deposit has no fulfilled_at.");
        } else if (deposit.lastInterestDate().isBefore(LocalDate.ofInstant(deposit.fulfilledAt(), Moments.LONDON))) {
            at.add(TOO_EARLY, "last_interest_date must not be before fulfilled_at.");
        }
    }
}
