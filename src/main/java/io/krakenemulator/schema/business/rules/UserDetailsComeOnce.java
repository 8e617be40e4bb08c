package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.DetailsComeOnce;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "Details of a business user must come either as `user_details` or as `details`, and not as both.",
        source = Source.PUBLISHED,
        published = "Ensures only user_details or details are provided",
        codes = DetailsComeOnce.BOTH)
final class UserDetailsComeOnce extends DetailsComeOnce<BusinessUser> {
    UserDetailsComeOnce() {
        super(BusinessPerson::of);
    }
}
