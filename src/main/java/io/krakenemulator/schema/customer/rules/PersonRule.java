package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;

/** A rule that holds for customers and for users of a business alike. */
public abstract class PersonRule<T> implements Rule<T> {
    private final Function<T, Person> person;

    protected PersonRule(Function<T, Person> person) {
        this.person = person;
    }

    protected abstract void check(Person person, Facts facts, Problems problems);

    @Override
    public final void check(T object, Facts facts, Problems problems) {
        check(person.apply(object), facts, problems);
    }
}
