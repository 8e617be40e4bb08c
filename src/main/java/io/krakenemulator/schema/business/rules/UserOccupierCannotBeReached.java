package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.OccupierCannotBeReached;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "A business user named The Occupier must not have an email address, a phone number or a"
                + " date of birth.",
        source = Source.PUBLISHED,
        published = "Validate no contact details for occupier",
        codes = OccupierCannotBeReached.CONTACT)
final class UserOccupierCannotBeReached extends OccupierCannotBeReached<BusinessUser> {
    UserOccupierCannotBeReached() {
        super(BusinessPerson::of);
    }
}
