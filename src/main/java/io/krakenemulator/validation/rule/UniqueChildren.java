package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * No two elements of a list may have the same key. The rule reports it once, on the list.
 *
 * @param <T> the record with the list
 */
public abstract class UniqueChildren<T> implements Rule<T> {
    /** The published code where a list has no code of its own. */
    public static final String CODE = "children_with_duplicate_values";

    private final String field;
    private final Function<T, Optional<Repeat>> repeat;
    private final String code;
    private final String what;

    /** @param what what is repeated, as in "Elements 0 and 1 have the same …" */
    protected <E> UniqueChildren(
            String field, Function<T, ? extends List<? extends E>> list, Function<E, ?> key, String code, String what) {
        this.field = field;
        this.repeat = object -> findRepeat(list.apply(object), key);
        this.code = code;
        this.what = what;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        repeat.apply(object).ifPresent(found -> problems.at(field)
                .add(
                        code,
                        "Elements %d and %d have the same %s; each must have its own."
                                .formatted(found.first(), found.second(), what)));
    }

    private static <E> Optional<Repeat> findRepeat(List<? extends E> elements, Function<E, ?> key) {
        var seen = new HashMap<Object, Integer>();
        for (int i = 0; i < elements.size(); i++) {
            var first = seen.putIfAbsent(key.apply(elements.get(i)), i);
            if (first != null) {
                return Optional.of(new Repeat(first, i));
            }
        }
        return Optional.empty();
    }

    /** The zero-based positions of two elements with one key. */
    private record Repeat(int first, int second) {}
}
