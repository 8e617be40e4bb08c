package io.krakenemulator.auth.graphql;

import io.krakenemulator.outcome.AnswerCode;
import java.util.List;

/** The errors of the GraphQL interface. Their codes are the published ones. */
enum KrakenError {
    REFRESH_TOKEN_EXPIRED(
            AnswerCode.REFRESH_TOKEN_EXPIRED, Type.VALIDATION, "The refresh token has expired.", "refreshToken"),
    REFRESH_TOKEN_UNKNOWN(
            AnswerCode.REFRESH_TOKEN_UNKNOWN,
            Type.VALIDATION,
            "Please make sure the refresh token is correct.",
            "refreshToken"),
    EMAIL_MISSING(
            AnswerCode.USER_INCOMPLETE, Type.VALIDATION, "The email and the password must both be present.", "email"),
    PASSWORD_MISSING(
            AnswerCode.USER_INCOMPLETE,
            Type.VALIDATION,
            "The email and the password must both be present.",
            "password"),
    NOT_ONE_WAY(
            AnswerCode.NOT_ONE_WAY,
            Type.VALIDATION,
            "Wrong combination of input fields: give exactly one way to a token."),
    WRONG_EMAIL_OR_PASSWORD(
            AnswerCode.WRONG_USER, Type.VALIDATION, "The email or the password is not correct.", "email"),
    /** The path's spelling differs from the field's, {@code APIKey}, as in answers of the real service. */
    WRONG_API_KEY(AnswerCode.WRONG_API_KEY, Type.VALIDATION, "Authentication failed.", "apiKey"),
    WRONG_ORGANIZATION_SECRET_KEY(
            AnswerCode.WRONG_ORGANIZATION_SECRET_KEY,
            Type.VALIDATION,
            "The organisation secret key is not correct.",
            "organizationSecretKey"),
    WRONG_PRE_SIGNED_KEY(AnswerCode.WRONG_PRE_SIGNED_KEY, Type.VALIDATION, "Authentication failed.", "preSignedKey"),

    UNAUTHORIZED(AnswerCode.UNAUTHORIZED, Type.AUTHORIZATION, "Unauthorized."),
    NO_AUTHORIZATION(AnswerCode.NO_AUTHORIZATION, Type.AUTHORIZATION, "'Authorization' header not provided."),
    TOKEN_EXPIRED(AnswerCode.TOKEN_EXPIRED, Type.APPLICATION, "Signature of the JWT has expired."),
    BAD_AUTHORIZATION(
            AnswerCode.BAD_AUTHORIZATION,
            Type.AUTHORIZATION,
            "Value of 'Authorization' header is not a valid credential."),
    TOO_MANY_REQUESTS(AnswerCode.TOO_MANY_REQUESTS, Type.AUTHORIZATION, "Too many requests.");

    /** The kinds of errors, as the published enumeration has them. */
    enum Type {
        APPLICATION,
        AUTHORIZATION,
        NOT_FOUND,
        SERVICE_AVAILABILITY,
        VALIDATION
    }

    private final AnswerCode code;
    private final Type type;
    private final String description;
    private final List<String> inputPath;

    KrakenError(AnswerCode code, Type type, String description) {
        this(code, type, description, List.of("input"));
    }

    KrakenError(AnswerCode code, Type type, String description, String field) {
        this(code, type, description, List.of("input", field));
    }

    KrakenError(AnswerCode code, Type type, String description, List<String> inputPath) {
        this.code = code;
        this.type = type;
        this.description = description;
        this.inputPath = inputPath;
    }

    String code() {
        return code.code();
    }

    Type type() {
        return type;
    }

    /** Returns the message of the error, which is the same for every error of validation. */
    String message() {
        return type == Type.VALIDATION ? "Invalid data." : description;
    }

    String description() {
        return description;
    }

    /** Returns where in the input an error of validation is. */
    List<String> inputPath() {
        return inputPath;
    }
}
