package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import java.util.function.Function;

/** A person's details come as a list or as the older map. */
public abstract class DetailsComeOnce<T> extends PersonRule<T> {
    public static final String BOTH = "customer_details_and_user_details_both_provided";

    protected DetailsComeOnce(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (person.hasDetailsTwice()) {
            problems.at("details").add(BOTH, "user_details and details exclude each other.");
        }
    }
}
