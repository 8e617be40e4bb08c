package io.krakenemulator.admin.accounts;

import io.krakenemulator.importing.ClaimCondition;
import io.krakenemulator.importing.ImportState;
import java.util.HashMap;
import java.util.Map;

/**
 * The condition by which accounts are listed.
 *
 * @param condition text that is appended to a statement on {@code import_process p}; it holds no value of the request
 * @param parameters the values of the condition
 */
record AccountFilter(String condition, Map<String, Object> parameters) {

    private static final String ACCOUNT_PREFIX = "A-";

    private static final String BY_NUMBER = " and p.external_number = :number";

    private static final String BY_EITHER_NUMBER = """

             and (p.external_number = :number
                  or p.seq in (select i.seq
                                 from account a
                                 join import_process i using (sandbox_id, supplier_code, external_number)
                                where a.sandbox_id = :sandbox and a.number = :number))""";

    /** An account whose claim has expired counts as staged. */
    private static final Map<ImportState, String> STATES = Map.of(
            ImportState.STAGED,
            " and " + ClaimCondition.CLAIMABLE,
            ImportState.IN_PROGRESS,
            " and " + ClaimCondition.IN_PROGRESS,
            ImportState.IMPORTED,
            " and p.state = 'IMPORTED'",
            ImportState.SKIPPED,
            " and p.state = 'SKIPPED'");

    /**
     * Returns the filter for these values; {@code null} stands for any value.
     *
     * @param number a number in the source system, or an account number
     * @param errorCode a code that the last attempt to import the account failed with
     */
    static AccountFilter of(String supplier, ImportState state, String number, String errorCode) {
        var condition = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        if (supplier != null) {
            condition.append(" and p.supplier_code = :supplier");
            parameters.put("supplier", supplier);
        }
        if (state != null) {
            condition.append(STATES.get(state));
        }
        if (number != null) {
            condition.append(number.startsWith(ACCOUNT_PREFIX) ? BY_EITHER_NUMBER : BY_NUMBER);
            parameters.put("number", number);
        }
        if (errorCode != null) {
            condition.append(" and p.last_error_codes is not null and :errorCode = any(p.last_error_codes)");
            parameters.put("errorCode", errorCode);
        }
        return new AccountFilter(condition.toString(), parameters);
    }
}
