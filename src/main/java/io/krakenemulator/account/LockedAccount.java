package io.krakenemulator.account;

import java.time.LocalDate;

/**
 * An account that the running transaction has locked.
 *
 * @param statementOpenedOn the first day of the open statement, as read under the lock
 */
public record LockedAccount(Account account, LocalDate statementOpenedOn) {

    public String number() {
        return account.number();
    }
}
