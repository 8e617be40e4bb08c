package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** A customer has the details that the instance demands. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate required customer details namespaces provided",
        codes = RequiredDetailsAreThere.MISSING,
        field = "user_details")
final class CustomerRequiredDetailsAreThere extends RequiredDetailsAreThere<EnergyCustomer> {
    CustomerRequiredDetailsAreThere() {
        super(Person::of);
    }
}
