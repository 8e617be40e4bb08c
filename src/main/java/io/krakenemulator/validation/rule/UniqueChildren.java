package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * No two elements of a list have the same key; reported once, on the list.
 *
 * @param <T> what has the list
 */
public abstract class UniqueChildren<T> implements Rule<T> {
    /** What the published schema reports where a list has no code of its own. */
    public static final String CODE = "children_with_duplicate_values";

    private final String field;
    private final Predicate<T> repeats;
    private final String code;
    private final String what;

    /** @param what what is repeated, as in "Two elements have the same …" */
    protected <E> UniqueChildren(
            String field, Function<T, ? extends List<? extends E>> list, Function<E, ?> key, String code, String what) {
        this.field = field;
        this.repeats = object -> {
            var seen = new HashSet<Object>();
            return list.apply(object).stream().anyMatch(element -> !seen.add(key.apply(element)));
        };
        this.code = code;
        this.what = what;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        if (repeats.test(object)) {
            problems.at(field).add(code, "Two elements have the same " + what + ".");
        }
    }
}
