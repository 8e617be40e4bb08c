package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.RequiredDetailsAreThere;
import io.krakenemulator.validation.Validates;

/** A business user has the details that the instance demands. */
@Validates(
        value = BusinessUser.class,
        name = "Validate required customer details namespaces provided",
        codes = RequiredDetailsAreThere.MISSING,
        field = "user_details")
final class UserRequiredDetailsAreThere extends RequiredDetailsAreThere<BusinessUser> {
    UserRequiredDetailsAreThere() {
        super(BusinessPerson::of);
    }
}
