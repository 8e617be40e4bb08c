package io.krakenemulator.schema.business.rules;

import io.krakenemulator.schema.business.BusinessUser;
import io.krakenemulator.schema.customer.rules.MailboxIsNotInternal;
import io.krakenemulator.validation.Validates;

/** A business user has a mailbox of their own. */
@Validates(
        value = BusinessUser.class,
        name = "Validate email is not internal",
        codes = MailboxIsNotInternal.INTERNAL,
        field = "email")
final class UserMailboxIsNotInternal extends MailboxIsNotInternal<BusinessUser> {
    UserMailboxIsNotInternal() {
        super(BusinessPerson::of);
    }
}
