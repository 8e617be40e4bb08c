package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Objects;
import java.util.stream.Stream;

@Validates(
        value = LineItem.class,
        says = "A line must have exactly one of `rate_band`, `rate_specification_code` and"
                + " `time_series_specification_code`.",
        source = Source.PUBLISHED,
        published = "Ensure that the band or rate specification or time series specification for a line item"
                + " is specified.",
        codes = LineNamesOneRate.CONFLICT)
final class LineNamesOneRate implements Rule<LineItem> {
    static final String CONFLICT = "conflicting_rate_band_specification";

    @Override
    public void check(LineItem line, Facts facts, Problems problems) {
        var ways = Stream.of(line.rateBand(), line.rateSpecificationCode(), line.timeSeriesSpecificationCode())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            problems.at("rate_band")
                    .add(
                            CONFLICT,
                            "Give one of rate_band, rate_specification_code and time_series_specification_code.");
        }
    }
}
