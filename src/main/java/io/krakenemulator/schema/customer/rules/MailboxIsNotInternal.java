package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.rule.InternalMailboxes;
import java.util.function.Function;

/** The email address of a person must not be a mailbox of the platform itself. */
public abstract class MailboxIsNotInternal<T> extends PersonRule<T> {
    public static final String INTERNAL = "internal_email_address";

    protected MailboxIsNotInternal(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        if (person.email() != null && InternalMailboxes.isInternalMailbox(facts, person.email())) {
            problems.at("email").add(INTERNAL, person.email() + " is a mailbox of the platform; give another address.");
        }
    }
}
