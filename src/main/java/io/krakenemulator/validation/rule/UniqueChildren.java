package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * No two elements of a list have the same key; reported once, on the list.
 *
 * @param <T> what has the list
 */
public abstract class UniqueChildren<T> implements Rule<T> {
    /** What the published schema reports where a list has no code of its own. */
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
                .add(code, "Elements %d and %d have the same %s.".formatted(found.first(), found.second(), what)));
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
