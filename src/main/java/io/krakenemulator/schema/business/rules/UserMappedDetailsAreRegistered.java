package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.MappedDetailsAreRegistered;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "Each entry of a business user's `details` must be registered, with the registered type,"
                + " and match the registered regular expression.",
        source = Source.PUBLISHED,
        published = "Validate user details",
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
