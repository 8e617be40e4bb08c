package io.krakenemulator.auth;

import io.krakenemulator.outcome.AnswerCode;

/** The rejection of credentials, with its reason and without the credentials. An answer needs no stack trace. */
public final class CredentialsRejected extends RuntimeException {

    private final Reason reason;

    CredentialsRejected(Reason reason) {
        super(reason.detail(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /**
     * The reasons why credentials are rejected, with the answers of the REST calls. The wording is that of Django REST
     * Framework, on which the emulated service is built; the real service's own wording for these calls is not published.
     */
    public enum Reason {
        /** There is no header, or one of a scheme that is none of ours. */
        NOT_PROVIDED(401, AnswerCode.NOT_AUTHENTICATED, "Authentication credentials were not provided."),
        /** A scheme and nothing after it. */
        EMPTY(401, AnswerCode.AUTHENTICATION_FAILED, "Invalid token header. No credentials provided."),
        /** A scheme and more than one word after it. */
        SPACES(401, AnswerCode.AUTHENTICATION_FAILED, "Invalid token header. Token string should not contain spaces."),
        /** Characters that no key and no token has. */
        BAD_CHARACTERS(
                401,
                AnswerCode.AUTHENTICATION_FAILED,
                "Invalid token header. Token string should not contain invalid characters."),
        /** More than one header: which of them counts would be a guess. The wording is ours. */
        SEVERAL_HEADERS(
                401,
                AnswerCode.AUTHENTICATION_FAILED,
                "Invalid token header. Only one Authorization header is allowed."),
        /**
         * Neither a known key nor a valid access token: an unknown text, a token of a removed sandbox, or a refresh
         * token.
         */
        UNKNOWN(401, AnswerCode.AUTHENTICATION_FAILED, "Invalid token."),
        /** A key of a sandbox after a word that only tokens come with. The hint is ours. */
        KEY_NEEDS_TOKEN(
                401,
                AnswerCode.AUTHENTICATION_FAILED,
                "Invalid token. Send the key of a sandbox as \"Authorization: Token <key>\"."),
        /** A token of ours, past its time by the sandbox's clock. The wording is that of the GraphQL interface. */
        EXPIRED(401, AnswerCode.AUTHENTICATION_FAILED, "Signature of the JWT has expired."),
        /** Valid, but for another interface of the emulator. */
        NOT_ALLOWED(403, AnswerCode.PERMISSION_DENIED, "You do not have permission to perform this action.");

        private final int status;
        private final AnswerCode code;
        private final String detail;

        Reason(int status, AnswerCode code, String detail) {
            this.status = status;
            this.code = code;
            this.detail = detail;
        }

        public int status() {
            return status;
        }

        public AnswerCode code() {
            return code;
        }

        public String detail() {
            return detail;
        }
    }
}
