package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The error of an import, as the scheduled import publishes it.
 *
 * @param code the stable identifier that clients match on
 * @param detail the sentence for people
 */
public record ImportError(String code, String detail) {

    private static final String DOMAIN = "import_process";

    /** Returns the error of an account whose data are invalid. */
    public static ImportError ofInvalidData(String detail) {
        return new ImportError("import_process_failed_validation", detail);
    }

    /** Returns the published form. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("detail", detail)
                .put("domain", DOMAIN);
    }
}
