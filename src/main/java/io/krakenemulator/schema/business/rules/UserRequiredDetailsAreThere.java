package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.RequiredDetailsAreThere;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "A business user must have every detail that the reference data marks as required.",
        source = Source.PUBLISHED,
        published = "Validate required customer details namespaces provided",
        codes = RequiredDetailsAreThere.MISSING,
        field = "user_details")
final class UserRequiredDetailsAreThere extends RequiredDetailsAreThere<BusinessUser> {
    UserRequiredDetailsAreThere() {
        super(BusinessPerson::of);
    }
}
