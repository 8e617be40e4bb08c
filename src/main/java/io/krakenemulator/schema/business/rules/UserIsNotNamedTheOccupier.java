package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.NotNamedTheOccupier;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "A business user must not be named The Occupier.",
        source = Source.PUBLISHED,
        published = "Validate that the customer's name is not \"The Occupier\"",
        codes = NotNamedTheOccupier.NAMED)
final class UserIsNotNamedTheOccupier extends NotNamedTheOccupier<BusinessUser> {
    UserIsNotNamedTheOccupier() {
        super(BusinessPerson::of);
    }
}
