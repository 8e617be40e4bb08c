package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.NotNamedTheOccupier;
import io.krakenemulator.validation.Validates;

/** A business user has a name. */
@Validates(
        value = BusinessUser.class,
        name = "Validate that the customer's name is not \"The Occupier\"",
        codes = NotNamedTheOccupier.NAMED)
final class UserIsNotNamedTheOccupier extends NotNamedTheOccupier<BusinessUser> {
    UserIsNotNamedTheOccupier() {
        super(BusinessPerson::of);
    }
}
