package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Rate;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Rate.class,
        says = "A rate must not end before it starts.",
        source = Source.INFERRED,
        codes = RateEndsAfterItStarts.REVERSED)
final class RateEndsAfterItStarts implements Rule<Rate> {
    static final String REVERSED = "start_date_later_than_end_date";

    @Override
    public void check(Rate rate, Facts facts, Problems problems) {
        if (rate.validToDate() != null && rate.validToDate().isBefore(rate.validFromDate())) {
            problems.at("valid_to_date").add(REVERSED, "valid_to_date must be after valid_from_date.");
        }
    }
}
