package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.WellFormed;
import java.util.function.Function;

/** A rule that holds for customers and for users of a business. All such rules share the view of a person. */
public abstract class PersonRule<T> implements Rule<T> {

    private final Function<T, Person> person;

    protected PersonRule(Function<T, Person> person) {
        this.person = person;
    }

    /** Reports what is wrong with the person. */
    protected abstract void check(Person person, Facts facts, Problems problems);

    @Override
    public final void check(T object, Facts facts, Problems problems) {
        check(person.apply(object), facts, problems);
    }

    @Override
    public final void check(WellFormed<T> object, Facts facts, Problems problems) {
        check(object.view(Person.class, person), facts, problems);
    }
}
