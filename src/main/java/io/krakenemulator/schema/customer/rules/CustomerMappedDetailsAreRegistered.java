package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Validates;

/** The details of a customer are registered. */
@Validates(
        value = EnergyCustomer.class,
        name = "Validate user details",
        codes = {
            MappedDetailsAreRegistered.NOT_REGISTERED,
            MappedDetailsAreRegistered.WRONG_TYPE,
            MappedDetailsAreRegistered.FAILED
        },
        field = "details")
final class CustomerMappedDetailsAreRegistered extends MappedDetailsAreRegistered<EnergyCustomer> {
    CustomerMappedDetailsAreRegistered() {
        super(Person::of);
    }
}
