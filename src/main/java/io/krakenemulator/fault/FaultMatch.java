package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * The part of a fault rule that a call is compared with. Counts and probability are not in it: the database decides by them.
 *
 * @param operation the only operation; {@code null} for all. The same holds for the others
 * @param key the API key of the call
 * @param onRequest the value of the header {@code X-Emulator-Fault}
 * @param expiresAt the moment of the sandbox's clock at which the rule ends
 */
record FaultMatch(
        int id,
        String operation,
        TextPattern supplier,
        TextPattern number,
        String key,
        String onRequest,
        Instant expiresAt) {

    /** Returns the match of a rule as it is stored, with its id. */
    static FaultMatch read(JsonNode rule) {
        var match = rule.path("match");
        var expiry = text(rule, "expires_at");
        return new FaultMatch(
                rule.path("id").intValue(),
                text(match, "operation"),
                TextPattern.of(text(match, "import_supplier")),
                TextPattern.of(text(match, "external_account_number")),
                text(match, "key"),
                text(rule, "on_request"),
                expiry == null ? null : Instant.parse(expiry));
    }

    static String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    /** Returns whether the match depends on the account that the call names. */
    boolean namesAccount() {
        return supplier != null || number != null;
    }

    /** Returns whether everything but the account fits a call. */
    boolean fits(FaultedCall call, Instant now) {
        return (operation == null || operation.equals(call.operation()))
                && (key == null || key.equals(call.key()))
                && (onRequest == null || onRequest.equals(call.faultName()))
                && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Returns whether the account of a call fits. */
    boolean fits(NamedAccount account) {
        return (supplier == null || supplier.matches(account.supplier()))
                && (number == null || number.matches(account.number()));
    }
}
