package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import java.util.function.Function;

/** Every detail of the older map is registered and its value is as registered. */
public abstract class MappedDetailsAreRegistered<T> extends PersonRule<T> {
    public static final String NOT_REGISTERED = DetailIsRegistered.NOT_REGISTERED;
    public static final String WRONG_TYPE = DetailIsRegistered.WRONG_TYPE;
    public static final String FAILED = DetailIsRegistered.FAILED;

    protected MappedDetailsAreRegistered(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (person.details() == null) {
            return;
        }
        for (var entry : person.details().properties()) {
            var at = problems.at("details", entry.getKey());
            DetailIsRegistered.check(entry.getKey(), entry.getValue(), facts, at, at);
        }
    }
}
