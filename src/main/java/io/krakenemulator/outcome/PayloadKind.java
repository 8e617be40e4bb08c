package io.krakenemulator.outcome;

/**
 * The kinds of payloads, each with the code and the sentence of the answer to an invalid one.
 *
 * <p>The code and the sentence of the account are those of the guide and of the schema. The others are ours, since none are
 * published.
 */
public enum PayloadKind {
    ACCOUNT("account_failed_validation", "Could not validate account data."),
    SCHEDULED_ACCOUNT("account_failed_validation", "Could not validate account data."),
    PRODUCTS("products_failed_validation", "Could not validate product data."),
    NOTES("notes_failed_validation", "Could not validate note data."),
    TRANSACTIONS("transactions_failed_validation", "Could not validate transaction data."),
    STATEMENTS("statements_failed_validation", "Could not validate statement data."),
    PAYMENT_INSTRUCTION("payment_instruction_failed_validation", "Could not validate payment instruction data."),
    REGISTRATION_FLOWS("registration_flows_failed_validation", "Could not validate the request for registration.");

    private final String code;
    private final String detail;

    PayloadKind(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
