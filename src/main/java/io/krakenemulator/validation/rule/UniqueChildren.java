package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * No two elements of a list may have the same key. The rule reports one problem on the list, which names the elements.
 *
 * @param <T> the record with the list
 */
public abstract class UniqueChildren<T> implements Rule<T> {
    /** The published code where a list has no code of its own. */
    public static final String CODE = "children_with_duplicate_values";

    private final String field;
    /** A sentence that names more would not be read. */
    private static final int MOST_NAMED = 20;

    private final Function<T, List<Repeat>> repeats;
    private final String code;
    private final String what;

    /** @param what what is repeated, as in "Elements 0 and 1 have the same …" */
    protected <E> UniqueChildren(
            String field, Function<T, ? extends List<? extends E>> list, Function<E, ?> key, String code, String what) {
        this.field = field;
        this.repeats = object -> findRepeats(list.apply(object), key);
        this.code = code;
        this.what = what;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var found = repeats.apply(object);
        if (!found.isEmpty()) {
            problems.at(field)
                    .add(
                            code,
                            "Elements %s have the same %s; each must have its own.".formatted(describe(found), what));
        }
    }

    private static String describe(List<Repeat> found) {
        var pairs = found.stream()
                .limit(MOST_NAMED)
                .map(repeat -> repeat.first() + " and " + repeat.second())
                .collect(Collectors.joining(", "));
        return found.size() > MOST_NAMED ? pairs + " and more" : pairs;
    }

    private static <E> List<Repeat> findRepeats(List<? extends E> elements, Function<E, ?> key) {
        var seen = new HashMap<Object, Integer>();
        var found = new ArrayList<Repeat>();
        for (int i = 0; i < elements.size(); i++) {
            var first = seen.putIfAbsent(key.apply(elements.get(i)), i);
            if (first != null) {
                found.add(new Repeat(first, i));
            }
        }
        return found;
    }

    /** The zero-based positions of two elements with one key. */
    private record Repeat(int first, int second) {}
}
