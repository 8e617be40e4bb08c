package io.krakenemulator.admin.accounts;

import io.krakenemulator.importing.ImportState;
import java.util.HashMap;
import java.util.Map;

/**
 * Which accounts are listed.
 *
 * @param condition what is added to a statement on {@code import_process p}, in fixed words
 * @param parameters what the condition compares with
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

    /** A claim that has run out is none, so who left it behind is staged. */
    private static final Map<ImportState, String> STATES = Map.of(
            ImportState.STAGED,
            " and (p.state = 'STAGED' or p.state = 'IN_PROGRESS' and p.claimed_until < clock_timestamp())",
            ImportState.IN_PROGRESS,
            " and p.state = 'IN_PROGRESS' and p.claimed_until >= clock_timestamp()",
            ImportState.IMPORTED,
            " and p.state = 'IMPORTED'",
            ImportState.SKIPPED,
            " and p.state = 'SKIPPED'");

    /**
     * Returns the filter for these values; {@code null} stands for any value.
     *
     * @param number a number in the source system, or an account number
     * @param errorCode one of the codes that the last attempt to make the account has failed with
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
