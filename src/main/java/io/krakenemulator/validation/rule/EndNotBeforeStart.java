package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A period must not end before it starts. Both may be on one day, and both may be absent.
 *
 * @param <T> the record with the period
 */
public abstract class EndNotBeforeStart<T> implements Rule<T> {
    public static final String CODE = "start_date_later_than_end_date";

    private final String endField;
    private final Predicate<T> reversed;

    protected <D extends Comparable<? super D>> EndNotBeforeStart(
            Function<T, D> start, String endField, Function<T, D> end) {
        this.endField = endField;
        this.reversed = object -> start.apply(object) != null
                && end.apply(object) != null
                && end.apply(object).compareTo(start.apply(object)) < 0;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        if (reversed.test(object)) {
            problems.at(endField).add(CODE, endField + " must not be before the start.");
        }
    }
}
