package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.Mailbox;

/** Searches the mailboxes that the platform itself uses, without regard to case. */
public final class InternalMailboxes {

    private InternalMailboxes() {}

    /** Returns whether an address is one of these mailboxes. */
    public static boolean isInternalMailbox(Facts facts, String address) {
        return facts.items(Reference.INTERNAL_EMAIL_ADDRESSES, Mailbox.class).stream()
                .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }
}
