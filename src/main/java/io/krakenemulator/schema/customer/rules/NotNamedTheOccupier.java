package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import java.util.function.Function;

/** Nobody is called what stands for nobody known; the account says that by a flag. */
public abstract class NotNamedTheOccupier<T> extends PersonRule<T> {
    public static final String NAMED = "customer_may_not_be_named_the_occupier";

    protected NotNamedTheOccupier(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (person.isNamedTheOccupier()) {
            problems.at("family_name")
                    .add(NAMED, "Nobody may be named The Occupier; set unknown_occupier of the account to true.");
        }
    }
}
