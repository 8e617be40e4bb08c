package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.importing.StateProblem;
import io.krakenemulator.schema.account.ImportStatus;
import io.krakenemulator.web.ApiFailure;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of an attempt to make a scheduled account.
 *
 * @param status {@code null} when it is to be tried again
 * @param error why it failed; {@code null} where it has not
 */
record Outcome(ImportStatus status, ObjectNode error) {

    static final String FAILED_VALIDATION = "import_process_failed_validation";

    private static final String DOMAIN = "import_process";

    /** Something stood in the way of this account that passes. */
    static final Outcome LATER = new Outcome(null, null);

    /** Something stands in the way of every account of its sandbox, and passes. */
    static final Outcome NONE_FOR_NOW = new Outcome(null, null);

    /** Whether it is no use to try another account of the same sandbox at once. */
    boolean isOfWholeSandbox() {
        return this == NONE_FOR_NOW;
    }

    static final Outcome DRY_RUN_SUCCEEDED = new Outcome(ImportStatus.DRY_RUN_SUCCEEDED, null);

    static final Outcome PROCESSED = new Outcome(ImportStatus.PROCESSED, null);

    static final Outcome CANCELLED = new Outcome(ImportStatus.CANCELLED, null);

    /** An error in the form that this interface publishes. */
    static ObjectNode error(String code, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("detail", detail)
                .put("domain", DOMAIN);
    }

    static Outcome failed(boolean isDryRun, String code, String detail) {
        return new Outcome(isDryRun ? ImportStatus.DRY_RUN_ERRORED : ImportStatus.ERRORED, error(code, detail));
    }

    /** What the answer to a process call says of a scheduled account. */
    static Outcome of(boolean isDryRun, ApiFailure refusal) {
        if (refusal.status() == 429 || refusal.status() >= 500) {
            return NONE_FOR_NOW;
        }
        var codes = codes(refusal);
        if (codes.contains(StateProblem.IN_PROGRESS.code())) {
            return LATER;
        } else if (codes.contains(StateProblem.SKIPPED.code())) {
            return CANCELLED;
        } else if (codes.contains(StateProblem.ALREADY_IMPORTED.code())) {
            return isDryRun
                    ? failed(true, StateProblem.ALREADY_IMPORTED.code(), StateProblem.ALREADY_IMPORTED.detail())
                    : PROCESSED;
        }
        var paused = StateProblem.SUPPLIER_NOT_ONGOING;
        if (codes.equals(Set.of(paused.code()))) {
            return failed(isDryRun, paused.code(), paused.detail());
        }
        return failed(
                isDryRun, FAILED_VALIDATION, "The account's data did not pass: " + String.join(", ", codes) + ".");
    }

    private static Set<String> codes(ApiFailure refusal) {
        var codes = new TreeSet<String>();
        refusal.body()
                .path("errors")
                .forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }
}
