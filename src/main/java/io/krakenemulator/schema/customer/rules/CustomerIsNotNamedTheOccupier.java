package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** A customer has a name. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate that the customer's name is not \"The Occupier\"",
        codes = NotNamedTheOccupier.NAMED)
final class CustomerIsNotNamedTheOccupier extends NotNamedTheOccupier<EnergyCustomer> {
    CustomerIsNotNamedTheOccupier() {
        super(Person::of);
    }
}
