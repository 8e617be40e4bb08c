package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.rule.InternalMailboxes;
import java.util.function.Function;

/** Nobody reads mail in a mailbox of the platform itself. */
public abstract class MailboxIsNotInternal<T> extends PersonRule<T> {
    public static final String INTERNAL = "internal_email_address";

    protected MailboxIsNotInternal(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (person.email() != null && InternalMailboxes.include(facts, person.email())) {
            problems.at("email").add(INTERNAL, person.email() + " is an internal address.");
        }
    }
}
