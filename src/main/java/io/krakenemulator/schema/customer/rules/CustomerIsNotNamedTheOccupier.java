package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer must not be named The Occupier.",
        source = Source.PUBLISHED,
        published = "Validate that the customer's name is not \"The Occupier\"",
        codes = NotNamedTheOccupier.NAMED)
final class CustomerIsNotNamedTheOccupier extends NotNamedTheOccupier<EnergyCustomer> {
    CustomerIsNotNamedTheOccupier() {
        super(Person::of);
    }
}
