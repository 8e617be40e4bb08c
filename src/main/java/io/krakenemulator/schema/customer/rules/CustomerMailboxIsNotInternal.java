package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "The email address of a customer must not be a mailbox of the platform itself.",
        source = Source.PUBLISHED,
        published = "Validate email is not internal",
        codes = MailboxIsNotInternal.INTERNAL,
        field = "email")
final class CustomerMailboxIsNotInternal extends MailboxIsNotInternal<EnergyCustomer> {
    CustomerMailboxIsNotInternal() {
        super(Person::of);
    }
}
