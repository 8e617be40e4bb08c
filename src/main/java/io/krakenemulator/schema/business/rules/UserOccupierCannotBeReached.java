package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.OccupierCannotBeReached;
import io.krakenemulator.validation.Validates;

/** An unknown business user has no contact details. */
@Validates(
        value = BusinessUser.class,
        name = "Validate no contact details for occupier",
        codes = OccupierCannotBeReached.CONTACT)
final class UserOccupierCannotBeReached extends OccupierCannotBeReached<BusinessUser> {
    UserOccupierCannotBeReached() {
        super(BusinessPerson::of);
    }
}
