package io.krakenemulator.outcome;

import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.StatedCode;
import java.util.Locale;

/**
 * The codes of whole answers, each with the sentence that the rule book has for it.
 *
 * <p>An answer that only reports a {@link io.krakenemulator.validation.CallCheck} has the code of that check.
 */
public enum AnswerCode implements StatedCode {
    ACCOUNT_FAILED_VALIDATION(
            "account_failed_validation",
            "The account's data are not valid, or the state of its import forbids the call.",
            Source.PUBLISHED),
    PRODUCTS_FAILED_VALIDATION("products_failed_validation", "The products are not valid."),
    NOTES_FAILED_VALIDATION("notes_failed_validation", "The note is not valid."),
    TRANSACTIONS_FAILED_VALIDATION("transactions_failed_validation", "The transactions are not valid."),
    STATEMENTS_FAILED_VALIDATION("statements_failed_validation", "The historical statements are not valid."),
    PAYMENT_INSTRUCTION_FAILED_VALIDATION(
            "payment_instruction_failed_validation", "The payment instruction is not valid."),
    REGISTRATION_FLOWS_FAILED_VALIDATION(
            "registration_flows_failed_validation",
            "The date in the address of the request for registration is not valid."),
    IMPORT_PROCESS_FAILED_VALIDATION(
            "import_process_failed_validation",
            "The account cannot be scheduled, or its scheduled creation failed.",
            Source.PUBLISHED),
    DRY_RUN_PASSED(
            "400",
            "The dry run succeeded: the account would be created. The guide answers it as an error.",
            Source.PUBLISHED),
    THROTTLED(
            "throttled",
            "Too many accounts are being processed, in the sandbox or on the replica. Nothing has happened to the account.",
            Source.INFERRED),

    INVALID_REQUEST("invalid", "The request is not valid HTTP, is too long, or has an unknown expectation."),
    PARSE_ERROR("parse_error", "The body is not JSON within the limits of the emulator.", Source.INFERRED),
    NOT_AUTHENTICATED("not_authenticated", "The request has no credentials.", Source.INFERRED),
    AUTHENTICATION_FAILED(
            "authentication_failed", "The credentials are malformed, unknown or past their time.", Source.INFERRED),
    PERMISSION_DENIED("permission_denied", "The credentials are valid and do not allow the call.", Source.INFERRED),
    NOT_FOUND("not_found", "The address names nothing that exists.", Source.PUBLISHED),
    METHOD_NOT_ALLOWED("method_not_allowed", "The address has no such method.", Source.INFERRED),
    NOT_ACCEPTABLE("not_acceptable", "The `Accept` header leaves `application/json` out.", Source.INFERRED),
    REQUEST_TIMEOUT("request_timeout", "The headers or the body of the request took too long."),
    REQUEST_ENTITY_TOO_LARGE(
            "request_entity_too_large", "The body is too large, or its validation takes too much memory."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported_media_type", "The body is not declared as plain JSON in UTF-8.", Source.INFERRED),
    ERROR("error", "The emulator failed. Its log has the reason under the id in `detail`.", Source.INFERRED),
    SERVICE_UNAVAILABLE(
            "service_unavailable",
            "The database, the memory or the connections of the emulator are not available at this moment."),

    QUERY_FAILED_VALIDATION("query_failed_validation", "The query parameters of a control call are not valid."),
    SANDBOX_FAILED_VALIDATION("sandbox_failed_validation", "The sandbox that a control call describes is not valid."),
    CLOCK_FAILED_VALIDATION("clock_failed_validation", "The setting of a sandbox's clock is not valid."),
    PROCESSING_FAILED_VALIDATION("processing_failed_validation", "The processing settings of a sandbox are not valid."),
    FAULT_FAILED_VALIDATION("fault_failed_validation", "The fault rule that a control call describes is not valid."),
    CRASH_POINTS_FAILED_VALIDATION(
            "crash_points_failed_validation", "The settings of an exploration of crash points are not valid."),
    JOURNAL_FAILED_VALIDATION("journal_failed_validation", "The settings of a sandbox's journal are not valid."),
    REFERENCE_DATA_FAILED_VALIDATION(
            "reference_data_failed_validation", "The reference data of a sandbox are not valid."),
    IMPORT_SUPPLIER_FAILED_VALIDATION(
            "import_supplier_failed_validation", "The import supplier that a control call describes is not valid."),
    EXPECTED_FAILURES_FAILED_VALIDATION(
            "expected_failures_failed_validation", "The list of expected failures of a sandbox is not valid."),
    CERTIFICATE_FAILED_VALIDATION(
            "certificate_failed_validation", "The certificate that a control call describes is not valid."),
    SANDBOX_NOT_FOUND("sandbox_not_found", "The sandbox that a control call names does not exist."),
    SANDBOX_CHANGED("sandbox_changed", "The sandbox was reset or removed during the control call."),
    CHECK_NOT_FOUND("check_not_found", "The sandbox keeps no check of that name."),
    CHECK_NOT_COMPLETE("check_not_complete", "The kept check is still running, or was cut off before its end."),
    CHECK_NOT_KEPT("check_not_kept", "The kept check was deleted while it was written."),
    CHECK_ALREADY_EXISTS("check_already_exists", "The sandbox keeps a check of that name already."),
    TOO_MANY_CHECKS("too_many_checks", "The sandbox keeps as many checks as it may have."),
    FAULT_NOT_FOUND("fault_not_found", "The sandbox has no fault rule of that id."),
    CRASH_POINTS_NOT_FOUND("crash_points_not_found", "The sandbox has no exploration of crash points."),
    TOO_MANY_FAULTS("too_many_faults", "The sandbox would have more fault rules than it may have."),
    CERTIFICATE_NOT_FOUND("certificate_not_found", "There is no certificate of that id."),
    TOO_MANY_CERTIFICATES("too_many_certificates", "The database has as many certificates as it may have."),
    IMPORT_SUPPLIER_NOT_FOUND("import_supplier_not_found", "The sandbox has no import supplier of that code."),
    ACCOUNT_NOT_SKIPPED(
            "account_not_skipped", "The account is not marked to be skipped, so the mark cannot be removed."),

    UNAUTHORIZED("KT-CT-1111", "The credentials are valid and do not allow the GraphQL field.", Source.PUBLISHED),
    NO_AUTHORIZATION("KT-CT-1112", "The GraphQL field needs an `Authorization` header.", Source.PUBLISHED),
    TOKEN_EXPIRED("KT-CT-1124", "The token is past its time by the sandbox's clock.", Source.PUBLISHED),
    REFRESH_TOKEN_EXPIRED("KT-CT-1134", "The refresh token is past its time by the sandbox's clock.", Source.PUBLISHED),
    REFRESH_TOKEN_UNKNOWN("KT-CT-1135", "The refresh token is not one that the emulator issued.", Source.PUBLISHED),
    USER_INCOMPLETE("KT-CT-1136", "The email or the password is missing.", Source.PUBLISHED),
    NOT_ONE_WAY("KT-CT-1137", "The input must give exactly one way to a token.", Source.PUBLISHED),
    WRONG_USER("KT-CT-1138", "The email or the password is wrong. The emulator has no users.", Source.PUBLISHED),
    WRONG_API_KEY("KT-CT-1139", "The API key is unknown.", Source.PUBLISHED),
    WRONG_ORGANIZATION_SECRET_KEY("KT-CT-1140", "The organisation secret key is unknown.", Source.INFERRED),
    WRONG_PRE_SIGNED_KEY("KT-CT-1141", "The pre-signed key is unknown. The emulator issues none.", Source.INFERRED),
    BAD_AUTHORIZATION("KT-CT-1143", "The `Authorization` header holds no valid credential.", Source.PUBLISHED),
    TOO_MANY_REQUESTS(
            "KT-CT-1199",
            "The GraphQL request, or its client's address, had too many credentials checked.",
            Source.PUBLISHED);

    private final String code;
    private final String says;
    private final Source source;

    AnswerCode(String code, String says) {
        this(code, says, Source.OURS);
    }

    AnswerCode(String code, String says, Source source) {
        this.code = code;
        this.says = says;
        this.source = source;
    }

    /** Returns the name in the rule book, which is unique although the code of a check may be the same. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Source source() {
        return source;
    }
}
