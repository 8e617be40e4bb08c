package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import java.util.function.Function;

/** Nobody known has no mailbox, no phone and no date of birth. */
public abstract class OccupierCannotBeReached<T> extends PersonRule<T> {
    public static final String CONTACT = "contact_details_for_occupier";

    protected OccupierCannotBeReached(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (!person.isNamedTheOccupier()) {
            return;
        }
        refuse(problems, "email", person.email());
        refuse(problems, "landline", person.landline());
        refuse(problems, "mobile", person.mobile());
        refuse(problems, "date_of_birth", person.dateOfBirth());
    }

    private static void refuse(Problems problems, String field, Object value) {
        if (value != null && !value.equals("")) {
            problems.at(field).add(CONTACT, "Leave contact details out: the person is named The Occupier.");
        }
    }
}
