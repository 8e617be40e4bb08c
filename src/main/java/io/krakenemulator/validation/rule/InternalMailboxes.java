package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.Mailbox;

/** The mailboxes that the platform itself uses. Case does not count. */
public final class InternalMailboxes {

    private InternalMailboxes() {}

    public static boolean include(Facts facts, String address) {
        return facts.items(Reference.INTERNAL_EMAIL_ADDRESSES, Mailbox.class).stream()
                .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }
}
