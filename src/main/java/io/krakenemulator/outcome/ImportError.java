package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.StatedCode;

/**
 * The error of an import, as the scheduled import publishes it.
 *
 * @param code the stable identifier that clients match on
 * @param detail the sentence for people
 */
public record ImportError(StatedCode code, String detail) {

    private static final String DOMAIN = "import_process";

    /** Returns the error of an account whose data are invalid. */
    public static ImportError ofInvalidData(String detail) {
        return new ImportError(AnswerCode.IMPORT_PROCESS_FAILED_VALIDATION, detail);
    }

    /** Returns whether the error sums up problems of the account's data. */
    public boolean isOfInvalidData() {
        return code == AnswerCode.IMPORT_PROCESS_FAILED_VALIDATION;
    }

    /** Returns the published form. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code.code())
                .put("detail", detail)
                .put("domain", DOMAIN);
    }
}
