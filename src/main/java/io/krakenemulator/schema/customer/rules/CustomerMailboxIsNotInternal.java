package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** A customer has a mailbox of their own. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate email is not internal",
        codes = MailboxIsNotInternal.INTERNAL,
        field = "email")
final class CustomerMailboxIsNotInternal extends MailboxIsNotInternal<EnergyCustomer> {
    CustomerMailboxIsNotInternal() {
        super(Person::of);
    }
}
