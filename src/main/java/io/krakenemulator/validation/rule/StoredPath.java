package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;

/**
 * A path must name a document of the sandbox's store, if the store is a list of paths. Other kinds of store are not checked,
 * because a rule does no I/O.
 *
 * @param <T> the record with the path
 */
public abstract class StoredPath<T> implements Rule<T> {
    public static final String CODE = "path_does_not_exist_in_file_store";

    private final String field;
    private final Function<T, String> path;

    protected StoredPath(String field, Function<T, String> path) {
        this.field = field;
        this.path = path;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        var said = path.apply(object);
        if (said != null && !facts.instance().documentStore().mayHave(said)) {
            problems.at(field).add(CODE, said + " is not in the document store.");
        }
    }
}
