package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** An unknown customer has no contact details. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate no contact details for occupier",
        codes = OccupierCannotBeReached.CONTACT)
final class CustomerOccupierCannotBeReached extends OccupierCannotBeReached<EnergyCustomer> {
    CustomerOccupierCannotBeReached() {
        super(Person::of);
    }
}
