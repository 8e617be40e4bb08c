package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.MappedDetailsAreRegistered;
import io.krakenemulator.validation.Validates;

/** The details of a business user are registered. */
@Validates(
        value = BusinessUser.class,
        name = "Validate user details",
        codes = {
            MappedDetailsAreRegistered.NOT_REGISTERED,
            MappedDetailsAreRegistered.WRONG_TYPE,
            MappedDetailsAreRegistered.FAILED
        },
        field = "details")
final class UserMappedDetailsAreRegistered extends MappedDetailsAreRegistered<BusinessUser> {
    UserMappedDetailsAreRegistered() {
        super(BusinessPerson::of);
    }
}
