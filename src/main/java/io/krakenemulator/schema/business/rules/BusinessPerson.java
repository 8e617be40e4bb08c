package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.view.Person;

/** Views a user of a business as a person. */
final class BusinessPerson {

    private BusinessPerson() {}

    static Person of(BusinessUser user) {
        return new Person(
                user.givenName(),
                user.familyName(),
                user.email(),
                user.landline(),
                user.mobile(),
                user.dateOfBirth(),
                user.details(),
                user.userDetails());
    }
}
