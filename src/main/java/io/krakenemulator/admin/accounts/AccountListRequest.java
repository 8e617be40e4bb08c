package io.krakenemulator.admin.accounts;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.importing.ImportState;

/**
 * What a call asks of the list of accounts.
 *
 * @param limit how many accounts are listed at most
 * @param after the position of the account after which the list begins; 0 for its beginning
 */
record AccountListRequest(AccountFilter filter, long limit, long after) {

    /** The highest limit. The list is streamed, so the bound only keeps nonsense out. */
    static final String MAX_LIMIT = "100000";

    /** Reads the parameters, each {@code null} when absent; fails with 400 and everything that is wrong with them. */
    static AccountListRequest of(
            String supplier, String state, String number, String errorCode, String limit, String after) {
        var query = new QueryReader();
        var filter = AccountFilter.of(
                query.text("supplier", supplier),
                query.choice("state", state, ImportState.class),
                query.text("number", number),
                query.text("error_code", errorCode));
        var read = new AccountListRequest(
                filter,
                query.integer("limit", limit, 1, Long.parseLong(MAX_LIMIT), Long.MAX_VALUE),
                query.integer("after", after, 0, Long.MAX_VALUE, 0));
        query.check();
        return read;
    }
}
