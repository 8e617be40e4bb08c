package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.MailboxIsNotInternal;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = BusinessUser.class,
        says = "The email address of a business user must not be a mailbox of the platform itself.",
        source = Source.PUBLISHED,
        published = "Validate email is not internal",
        codes = MailboxIsNotInternal.INTERNAL,
        field = "email")
final class UserMailboxIsNotInternal extends MailboxIsNotInternal<BusinessUser> {
    UserMailboxIsNotInternal() {
        super(BusinessPerson::of);
    }
}
