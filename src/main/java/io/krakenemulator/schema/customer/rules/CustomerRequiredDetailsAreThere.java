package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "A customer must have every detail that the reference data marks as required.",
        source = Source.PUBLISHED,
        published = "Validate required customer details namespaces provided",
        codes = RequiredDetailsAreThere.MISSING,
        field = "user_details")
final class CustomerRequiredDetailsAreThere extends RequiredDetailsAreThere<EnergyCustomer> {
    CustomerRequiredDetailsAreThere() {
        super(Person::of);
    }
}
