package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Periods follow each other: each ends on the day on which the next starts, and none has no length.
 *
 * @param <P> a period
 */
abstract class ConsecutivePeriods<P> implements Rule<ElectricityMeterPoint> {
    static final String GAPS = "gaps_or_overlaps_in_periods";
    static final String NO_LENGTH = "zero_length_periods";

    private final String field;
    private final Function<ElectricityMeterPoint, List<P>> periods;
    private final Function<P, LocalDate> start;
    private final Function<P, LocalDate> end;

    ConsecutivePeriods(
            String field,
            Function<ElectricityMeterPoint, List<P>> periods,
            Function<P, LocalDate> start,
            Function<P, LocalDate> end) {
        this.field = field;
        this.periods = periods;
        this.start = start;
        this.end = end;
    }

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        var sorted = periods.apply(point).stream()
                .sorted(Comparator.comparing(start))
                .toList();
        if (sorted.stream().anyMatch(one -> start.apply(one).equals(end.apply(one)))) {
            problems.at(field).add(NO_LENGTH, "A period must end after it starts.");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (!start.apply(sorted.get(i)).equals(end.apply(sorted.get(i - 1)))) {
                problems.at(field)
                        .add(
                                GAPS,
                                "The period that starts on %s must start on the day on which the one before ends."
                                        .formatted(start.apply(sorted.get(i))));
                return;
            }
        }
    }
}
