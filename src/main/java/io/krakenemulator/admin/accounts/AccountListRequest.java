package io.krakenemulator.admin.accounts;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.importing.ImportState;

/**
 * A request for the list of accounts.
 *
 * @param limit how many accounts are listed at most
 * @param after the position of the account after which the list begins; 0 for its beginning
 */
record AccountListRequest(AccountFilter filter, long limit, long after) {

    /** The highest limit. The list is streamed, so a higher one would do no harm either. */
    static final String MAX_LIMIT = "100000";

    /** Reads the parameters, which are null if absent. Fails with 400 and every problem. */
    static AccountListRequest of(
            String supplier, String state, String number, String errorCode, String limit, String after) {
        var query = new QueryReader();
        var filter = AccountFilter.of(
                query.text("supplier", supplier),
                query.choice("state", state, ImportState.class, ImportState::name),
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
