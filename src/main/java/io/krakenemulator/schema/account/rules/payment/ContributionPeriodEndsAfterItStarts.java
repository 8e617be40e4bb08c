package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.ContributionSchemePeriod;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = ContributionSchemePeriod.class,
        says = "A contribution period must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate end_date not before start_date",
        codes = EndNotBeforeStart.CODE)
final class ContributionPeriodEndsAfterItStarts extends EndNotBeforeStart<ContributionSchemePeriod> {
    ContributionPeriodEndsAfterItStarts() {
        super(ContributionSchemePeriod::startDate, "end_date", ContributionSchemePeriod::endDate);
    }
}
