package io.krakenemulator.auth.graphql;

import java.util.List;

/** The errors of the GraphQL interface. Their codes are the published ones. */
enum KrakenError {
    REFRESH_TOKEN_EXPIRED("KT-CT-1134", Type.VALIDATION, "The refresh token has expired.", "refreshToken"),
    REFRESH_TOKEN_UNKNOWN(
            "KT-CT-1135", Type.VALIDATION, "Please make sure the refresh token is correct.", "refreshToken"),
    EMAIL_MISSING("KT-CT-1136", Type.VALIDATION, "The email and the password must both be present.", "email"),
    PASSWORD_MISSING("KT-CT-1136", Type.VALIDATION, "The email and the password must both be present.", "password"),
    NOT_ONE_WAY("KT-CT-1137", Type.VALIDATION, "Wrong combination of input fields: give exactly one way to a token."),
    WRONG_EMAIL_OR_PASSWORD("KT-CT-1138", Type.VALIDATION, "The email or the password is not correct.", "email"),
    /** The path's spelling differs from the field's, {@code APIKey}, as in answers of the real service. */
    WRONG_API_KEY("KT-CT-1139", Type.VALIDATION, "Authentication failed.", "apiKey"),
    WRONG_ORGANIZATION_SECRET_KEY(
            "KT-CT-1140", Type.VALIDATION, "The organisation secret key is not correct.", "organizationSecretKey"),
    WRONG_PRE_SIGNED_KEY("KT-CT-1141", Type.VALIDATION, "Authentication failed.", "preSignedKey"),

    UNAUTHORIZED("KT-CT-1111", Type.AUTHORIZATION, "Unauthorized."),
    NO_AUTHORIZATION("KT-CT-1112", Type.AUTHORIZATION, "'Authorization' header not provided."),
    TOKEN_EXPIRED("KT-CT-1124", Type.APPLICATION, "Signature of the JWT has expired."),
    BAD_AUTHORIZATION("KT-CT-1143", Type.AUTHORIZATION, "Value of 'Authorization' header is not a valid credential."),
    TOO_MANY_REQUESTS("KT-CT-1199", Type.AUTHORIZATION, "Too many requests.");

    /** The kinds of errors, as the published enumeration has them. */
    enum Type {
        APPLICATION,
        AUTHORIZATION,
        NOT_FOUND,
        SERVICE_AVAILABILITY,
        VALIDATION
    }

    private final String code;
    private final Type type;
    private final String description;
    private final List<String> inputPath;

    KrakenError(String code, Type type, String description) {
        this(code, type, description, List.of("input"));
    }

    KrakenError(String code, Type type, String description, String field) {
        this(code, type, description, List.of("input", field));
    }

    KrakenError(String code, Type type, String description, List<String> inputPath) {
        this.code = code;
        this.type = type;
        this.description = description;
        this.inputPath = inputPath;
    }

    String code() {
        return code;
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
