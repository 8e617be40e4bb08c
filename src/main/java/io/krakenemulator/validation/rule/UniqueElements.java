package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * No element of a list may repeat the value of an earlier one. The rule reports each repetition. Elements may lack the value.
 *
 * @param <T> the record with the list
 */
public abstract class UniqueElements<T> implements Rule<T> {
    private final String field;
    private final String elementField;
    private final Function<T, List<String>> values;
    private final String code;

    protected <E> UniqueElements(
            String field, Function<T, List<E>> list, String elementField, Function<E, String> value, String code) {
        this.field = field;
        this.elementField = elementField;
        // Not toList(): elements may lack the value.
        this.values = object -> list.apply(object).stream().map(value).collect(Collectors.toList());
        this.code = code;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        var all = values.apply(object);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != null && !seen.add(all.get(i))) {
                problems.at(field, i, elementField).add(code, all.get(i) + " occurs more than once; give it once.");
            }
        }
    }
}
