package io.krakenemulator.validation.rule;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Reference;

/** The mailboxes that the platform itself uses. Case does not count. */
public final class InternalMailboxes {

    private InternalMailboxes() {}

    public static boolean include(Facts facts, String address) {
        return facts.items(Reference.INTERNAL_EMAIL_ADDRESSES).stream()
                .anyMatch(mailbox -> mailbox.path("address").asText().equalsIgnoreCase(address));
    }
}
