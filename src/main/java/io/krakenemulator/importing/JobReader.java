package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.processing.Job;
import io.krakenemulator.validation.WhiteSpace;

/**
 * Reads the job of a process request before the request is validated, from three fields. It leaves unusual spellings to the
 * validation, which knows them all.
 */
final class JobReader {

    private static final String SUPPLIER = "import_supplier_code";
    private static final String NUMBER = "external_account_number";
    private static final String DRY_RUN = "dry_run";

    private JobReader() {}

    /** Returns the job; {@code null} if only validation can tell it. */
    static Job readJob(JsonNode request) {
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
