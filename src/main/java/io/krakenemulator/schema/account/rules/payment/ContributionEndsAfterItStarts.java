package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = ContributionSchemeAgreement.class,
        says = "The active period of a contribution agreement must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate active_period_end_date not before active_period_start_date",
        codes = EndNotBeforeStart.CODE)
final class ContributionEndsAfterItStarts extends EndNotBeforeStart<ContributionSchemeAgreement> {
    ContributionEndsAfterItStarts() {
        super(
                ContributionSchemeAgreement::activePeriodStartDate,
                "active_period_end_date",
                ContributionSchemeAgreement::activePeriodEndDate);
    }
}
