package io.krakenemulator.cohort;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.CallCheck;
import java.util.List;

/**
 * The values of one account that no other account may have.
 *
 * @param keys each value once; its number is the first, if it has one
 * @param contacts its contact details, which only some accounts may share
 */
public record LineKeys(List<AccountKey> keys, List<AccountKey> contacts) {

    /**
     * Returns the values of an account.
     *
     * @param withContacts whether contact details are collected
     */
    public static LineKeys of(EnergyAccount account, boolean withContacts) {
        return new LineKeys(
                List.copyOf(AccountKeys.of(account)),
                withContacts ? List.copyOf(AccountKeys.contactsOf(account)) : List.of());
    }

    /**
     * Returns the number of the account; {@code null} if it has none. A line that repeats the number of an earlier one is
     * compared by nothing else.
     */
    public AccountKey number() {
        return keys.isEmpty() || keys.get(0).check() != CallCheck.COHORT_NUMBER_TWICE ? null : keys.get(0);
    }
}
