package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Rate;
import io.krakenemulator.schema.product.RateType;
import io.krakenemulator.schema.product.Tariff;
import io.krakenemulator.schema.product.UnitRate;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

@Validates(
        value = Tariff.class,
        says = "Rates of one type must not overlap within a tariff. Neither may standing charges.",
        source = Source.OURS,
        codes = RatePeriodsDoNotOverlap.OVERLAP)
final class RatePeriodsDoNotOverlap implements Rule<Tariff> {
    static final String OVERLAP = "overlapping_rate_periods";

    @Override
    public void check(Tariff tariff, Facts facts, Problems problems) {
        check(tariff.unitRates(), UnitRate::rateType, problems.at("unit_rates"));
        check(tariff.standingCharges(), charge -> null, problems.at("standing_charges"));
    }

    private static <R extends Rate> void check(List<R> rates, Function<R, RateType> type, Problems.Spot at) {
        var latest = new HashMap<RateType, R>();
        for (int i : RatesInOrder.of(rates)) {
            var rate = rates.get(i);
            var earlier = latest.get(type.apply(rate));
            if (earlier != null && earlier.overlaps(rate)) {
                at.at(i, "valid_from_date")
                        .add(OVERLAP, "Another price of the same kind holds on " + rate.validFromDate() + ".");
            }
            latest.merge(type.apply(rate), rate, RatePeriodsDoNotOverlap::endingLater);
        }
    }

    private static <R extends Rate> R endingLater(R one, R other) {
        if (one.validToDate() == null) {
            return one;
        }
        return other.validToDate() == null || other.validToDate().isAfter(one.validToDate()) ? other : one;
    }
}
