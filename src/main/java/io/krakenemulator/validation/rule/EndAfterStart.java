package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A period must end later than it starts. Both may be absent.
 *
 * @param <T> the record with the period
 */
public abstract class EndAfterStart<T> implements Rule<T> {
    public static final String CODE = "start_date_same_as_end_date";

    private final String endField;
    private final Predicate<T> empty;

    protected <D extends Comparable<? super D>> EndAfterStart(
            Function<T, D> start, String endField, Function<T, D> end) {
        this.endField = endField;
        this.empty = object -> start.apply(object) != null
                && end.apply(object) != null
                && end.apply(object).compareTo(start.apply(object)) <= 0;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        if (empty.test(object)) {
            problems.at(endField).add(CODE, endField + " must be after the start.");
        }
    }
}
