package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.view.Person;

/** A user of a business, as rules over persons see it. */
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
