package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.ContributionSchemeAgreement;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** The active period of a contribution agreement does not end before it starts. */
@Validates(
        value = ContributionSchemeAgreement.class,
        name = "Validate active_period_end_date not before active_period_start_date",
        codes = EndNotBeforeStart.CODE)
final class ContributionEndsAfterItStarts extends EndNotBeforeStart<ContributionSchemeAgreement> {
    ContributionEndsAfterItStarts() {
        super(
                ContributionSchemeAgreement::activePeriodStartDate,
                "active_period_end_date",
                ContributionSchemeAgreement::activePeriodEndDate);
    }
}
