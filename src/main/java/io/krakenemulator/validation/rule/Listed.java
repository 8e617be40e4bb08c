package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;

/**
 * A value must be listed in the sandbox's reference data, and an unknown one has a code of its own. It may be absent.
 *
 * @param <T> the record with the value
 */
public abstract class Listed<T> implements Rule<T> {
    private final String field;
    private final Function<T, String> value;
    private final Reference list;
    private final String code;
    private final String what;

    /** @param what what the value names, as in "X is not a known …" */
    protected Listed(String field, Function<T, String> value, Reference list, String code, String what) {
        this.field = field;
        this.value = value;
        this.list = list;
        this.code = code;
        this.what = what;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var said = value.apply(object);
        if (said != null && !said.isEmpty() && !facts.knows(list, said)) {
            problems.at(field)
                    .addNotListed(
                            code,
                            "%s is not a known %s: see %s in the reference data.".formatted(said, what, list.list()),
                            facts,
                            AskedList.of(list),
                            said);
        }
    }
}
