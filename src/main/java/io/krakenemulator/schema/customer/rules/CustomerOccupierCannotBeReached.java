package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer named The Occupier must not have an email address, a phone number or a date of birth.",
        source = Source.PUBLISHED,
        published = "Validate no contact details for occupier",
        codes = OccupierCannotBeReached.CONTACT)
final class CustomerOccupierCannotBeReached extends OccupierCannotBeReached<EnergyCustomer> {
    CustomerOccupierCannotBeReached() {
        super(Person::of);
    }
}
