package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.DetailsComeOnce;
import io.krakenemulator.validation.Validates;

/** A business user's details come in one form. */
@Validates(
        value = BusinessUser.class,
        name = "Ensures only user_details or details are provided",
        codes = DetailsComeOnce.BOTH)
final class UserDetailsComeOnce extends DetailsComeOnce<BusinessUser> {
    UserDetailsComeOnce() {
        super(BusinessPerson::of);
    }
}
