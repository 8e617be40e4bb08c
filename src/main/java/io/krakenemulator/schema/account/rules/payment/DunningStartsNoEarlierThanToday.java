package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.DunningPath;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = DunningPath.class,
        says = "A dunning path must not start earlier than today.",
        source = Source.PUBLISHED,
        published = "Validate date not in past",
        codes = DunningStartsNoEarlierThanToday.IN_PAST,
        field = "start_date")
final class DunningStartsNoEarlierThanToday implements Rule<DunningPath> {
    static final String IN_PAST = "date_in_past";

    @Override
    public void check(DunningPath path, Facts facts, Problems problems) {
        if (path.startDate() != null && path.startDate().isBefore(facts.today())) {
            problems.at("start_date")
                    .add(IN_PAST, path.startDate() + " is in the past; the earliest start is " + facts.today() + ".");
        }
    }
}
