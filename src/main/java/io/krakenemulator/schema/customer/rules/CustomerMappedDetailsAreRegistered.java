package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyCustomer.class,
        says = "Each entry of a customer's `details` must be registered, with the registered type, and"
                + " match the registered regular expression.",
        source = Source.PUBLISHED,
        published = "Validate user details",
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
