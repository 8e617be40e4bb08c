package io.krakenemulator.outcome;

/**
 * The kinds of payloads, each with the code and the sentence of the answer to an invalid one.
 *
 * <p>The sentence of the account is that of the guide and of the schema. The others are ours, since none are published.
 */
public enum PayloadKind {
    ACCOUNT(AnswerCode.ACCOUNT_FAILED_VALIDATION, "Could not validate account data."),
    SCHEDULED_ACCOUNT(AnswerCode.ACCOUNT_FAILED_VALIDATION, "Could not validate account data."),
    PRODUCTS(AnswerCode.PRODUCTS_FAILED_VALIDATION, "Could not validate product data."),
    NOTES(AnswerCode.NOTES_FAILED_VALIDATION, "Could not validate note data."),
    TRANSACTIONS(AnswerCode.TRANSACTIONS_FAILED_VALIDATION, "Could not validate transaction data."),
    STATEMENTS(AnswerCode.STATEMENTS_FAILED_VALIDATION, "Could not validate statement data."),
    PAYMENT_INSTRUCTION(
            AnswerCode.PAYMENT_INSTRUCTION_FAILED_VALIDATION, "Could not validate payment instruction data."),
    REGISTRATION_FLOWS(
            AnswerCode.REGISTRATION_FLOWS_FAILED_VALIDATION, "Could not validate the request for registration.");

    private final AnswerCode code;
    private final String detail;

    PayloadKind(AnswerCode code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public AnswerCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
