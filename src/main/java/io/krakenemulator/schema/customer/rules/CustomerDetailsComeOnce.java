package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** A customer's details come in one form. */
@Validates(
        value = EnergyCustomer.class,
        name = "Ensures only user_details or details are provided",
        codes = DetailsComeOnce.BOTH)
final class CustomerDetailsComeOnce extends DetailsComeOnce<EnergyCustomer> {
    CustomerDetailsComeOnce() {
        super(Person::of);
    }
}
