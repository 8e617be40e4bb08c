package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.AccountsApi;
import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.model.Account;
import io.krakenemulator.testsupport.control.model.AccountListItem;
import java.util.List;
import java.util.Optional;

/** The accounts of a sandbox, staged, in progress, imported or skipped. */
public final class AccountQueries {

    private static final int NOT_FOUND = 404;

    private final AccountsApi accounts;
    private final String sandbox;

    AccountQueries(ApiClient client, String sandbox) {
        this.accounts = new AccountsApi(client);
        this.sandbox = sandbox;
    }

    /** Returns all accounts in the order of staging. */
    public List<AccountListItem> all() {
        return list(null, null);
    }

    /** Returns the accounts in a state. */
    public List<AccountListItem> inState(Account.StateEnum state) {
        return list(state.getValue(), null);
    }

    /** Returns the accounts whose last attempt to be created failed with a code. */
    public List<AccountListItem> failedWith(String errorCode) {
        return list(null, errorCode);
    }

    private List<AccountListItem> list(String state, String errorCode) {
        return ControlCall.answer(() -> accounts.listAccounts(sandbox, null, errorCode, null, null, state, null));
    }

    /** Returns the account of a number, of the source system or its own, if there is one. */
    public Optional<Account> find(String number) {
        return find(null, number);
    }

    /** Returns the account of an import supplier and a number, if there is one. */
    public Optional<Account> find(String supplier, String number) {
        try {
            return Optional.of(ControlCall.answer(() -> accounts.getAccount(sandbox, number, supplier)));
        } catch (ControlException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
