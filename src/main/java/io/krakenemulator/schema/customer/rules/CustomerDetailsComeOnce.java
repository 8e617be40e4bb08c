package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "Details of a customer must come either as `user_details` or as `details`, and not as both.",
        source = Source.PUBLISHED,
        published = "Ensures only user_details or details are provided",
        codes = DetailsComeOnce.BOTH)
final class CustomerDetailsComeOnce extends DetailsComeOnce<EnergyCustomer> {
    CustomerDetailsComeOnce() {
        super(Person::of);
    }
}
