package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.ContributionSchemePeriod;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A contribution period does not end before it starts. */
@Validates(
        value = ContributionSchemePeriod.class,
        name = "Validate end_date not before start_date",
        codes = EndNotBeforeStart.CODE)
final class ContributionPeriodEndsAfterItStarts extends EndNotBeforeStart<ContributionSchemePeriod> {
    ContributionPeriodEndsAfterItStarts() {
        super(ContributionSchemePeriod::startDate, "end_date", ContributionSchemePeriod::endDate);
    }
}
