package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.function.Predicate;

/**
 * An object must not have both of two things.
 *
 * @param <T> the record
 */
public abstract class NotBoth<T> implements Rule<T> {
    private final String field;
    private final Predicate<T> one;
    private final String otherField;
    private final Predicate<T> other;
    private final String code;

    /** @param field the one to leave out, where the problem is reported */
    protected NotBoth(String field, Predicate<T> one, String otherField, Predicate<T> other, String code) {
        this.field = field;
        this.one = one;
        this.otherField = otherField;
        this.other = other;
        this.code = code;
    }

    @Override
    public void check(T object, Facts facts, Problems problems) {
        if (one.test(object) && other.test(object)) {
            problems.at(field).add(code, "Give " + field + " or " + otherField + ", not both.");
        }
    }
}
