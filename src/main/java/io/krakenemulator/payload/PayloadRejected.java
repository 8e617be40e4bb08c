package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;

/**
 * The rejections of payloads: their codes, and their answer in the sandbox's dialect.
 *
 * <p>The account's code and sentence are the guide's and the schema's; the others are ours, since none are published.
 */
public enum PayloadRejected {
    ACCOUNT("account_failed_validation", "Could not validate account data."),
    PRODUCTS("products_failed_validation", "Could not validate product data."),
    NOTES("notes_failed_validation", "Could not validate note data."),
    TRANSACTIONS("transactions_failed_validation", "Could not validate transaction data."),
    STATEMENTS("statements_failed_validation", "Could not validate statement data."),
    PAYMENT_INSTRUCTION("payment_instruction_failed_validation", "Could not validate payment instruction data."),
    REGISTRATION_FLOWS("registration_flows_failed_validation", "Could not validate the request for registration.");

    private final String code;
    private final String detail;

    PayloadRejected(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** The body, for a caller that adds fields of its own. */
    public ObjectNode body(Sandbox sandbox, ValidationResult<?> result) {
        var format = sandbox.dialect() == Dialect.NESTED ? ErrorFormat.NESTED : ErrorFormat.GUIDE;
        return format.body(code, detail, result);
    }

    /** The answer to a payload that has problems. */
    public ApiFailure of(Sandbox sandbox, ValidationResult<?> result) {
        return ApiFailure.of(400, body(sandbox, result));
    }
}
