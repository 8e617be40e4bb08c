package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.processing.Job;
import io.krakenemulator.validation.WhiteSpace;

/**
 * What a process request wants done, told before it is validated: a look at three fields. Requests that say it in an unusual way
 * are left to the validation, which knows them all.
 */
final class RequestedJob {

    private static final String SUPPLIER = "import_supplier_code";
    private static final String NUMBER = "external_account_number";
    private static final String DRY_RUN = "dry_run";

    private RequestedJob() {}

    /** The job; {@code null} when only validation can tell, or the request is none. */
    static Job of(JsonNode request) {
        var supplier = text(request.path(SUPPLIER));
        var number = text(request.path(NUMBER));
        var dryRun = request.path(DRY_RUN);
        return supplier == null || number == null || !(dryRun.isMissingNode() || dryRun.isBoolean())
                ? null
                : new Job(supplier, number, dryRun.booleanValue());
    }

    private static String text(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        var text = WhiteSpace.strip(value.textValue());
        return text.isEmpty() || text.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c)) ? null : text;
    }
}
