package io.krakenemulator.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What entries must have in common. {@code null} stands for anything.
 *
 * @param number a pattern of the external account number, with {@code *} for any characters
 * @param status the lowest status
 * @param statusTo the highest status
 * @param key the fingerprint of the credential
 * @param from when the request began at the earliest, by the real clock
 * @param until when the request began before
 * @param unmatched whether the request reached no operation, or not in the right way
 */
public record JournalFilter(
        String operation,
        String supplier,
        String number,
        Integer status,
        Integer statusTo,
        String code,
        String key,
        Integer fault,
        String requestId,
        Boolean replay,
        Boolean unmatched,
        Instant from,
        Instant until) {

    /** The condition for rows of {@code journal_entry e}. */
    static final String CONDITION = """
            e.owner = :owner
            and (cast(:operation as text) is null or e.operation = cast(:operation as text))
            and (cast(:supplier as text) is null or e.import_supplier = cast(:supplier as text))
            and (cast(:number as text) is null or e.external_account_number like cast(:number as text))
            and (cast(:status as int) is null or e.status between cast(:status as int) and cast(:statusTo as int))
            and (cast(:code as text) is null or position(cast(:code as text) in e.codes) > 0)
            and (cast(:key as text) is null or e.key_fingerprint = cast(:key as text))
            and (cast(:fault as int) is null or e.fault = cast(:fault as int))
            and (cast(:requestId as text) is null or e.request_id = cast(:requestId as text))
            and (cast(:replay as boolean) is null or e.replay = cast(:replay as boolean))
            and (cast(:unmatched as boolean) is null
                 or (e.operation = 'none' or e.status in (401, 403, 405, 406, 415)) = cast(:unmatched as boolean))
            and (cast(:from as timestamptz) is null or e.at >= cast(:from as timestamptz))
            and (cast(:until as timestamptz) is null or e.at < cast(:until as timestamptz))
            """;

    /** Returns the values of the parameters of the condition. */
    Map<String, Object> values(long owner) {
        var values = new HashMap<String, Object>();
        values.put("owner", owner);
        values.put("operation", operation);
        values.put("supplier", supplier);
        values.put("number", number == null ? null : like(number));
        values.put("status", status);
        values.put("statusTo", statusTo);
        values.put("code", code == null ? null : " " + code + "=");
        values.put("key", key);
        values.put("fault", fault);
        values.put("requestId", requestId);
        values.put("replay", replay);
        values.put("unmatched", unmatched);
        values.put("from", from);
        values.put("until", until);
        return values;
    }

    private static String like(String pattern) {
        return pattern.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
