package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import java.util.List;
import java.util.Locale;

/**
 * The credential of an {@code Authorization} header.
 *
 * <p>The guide calls the header the token itself, and its example has {@code Token 12345}. The schema has the bare JWT
 * and {@code Token <API key>}. Clients also send {@code JWT} and {@code Bearer}. All of these forms are read. A key is
 * accepted only bare or after {@code Token}.
 *
 * @param credential a JWT or an API key
 * @param mayBeKey whether this form of the header may hold an API key
 */
record AuthorizationHeader(String credential, boolean mayBeKey) {

    /**
     * Reads the header.
     *
     * @param values of all headers of that name, as they came
     * @throws CredentialsRejected if they are not one header in one of the known forms
     */
    static AuthorizationHeader read(List<String> values) {
        if (values == null || values.isEmpty()) {
            throw new CredentialsRejected(Reason.NOT_PROVIDED);
        }
        if (values.size() > 1) {
            throw new CredentialsRejected(Reason.SEVERAL_HEADERS);
        }
        var value = values.get(0).strip();
        if (!value.chars().allMatch(AuthorizationHeader::isPrintable)) {
            throw new CredentialsRejected(Reason.BAD_CHARACTERS);
        }
        if (value.isEmpty()) {
            throw new CredentialsRejected(Reason.NOT_PROVIDED);
        }
        return of(value.split("[ \t]+"));
    }

    private static AuthorizationHeader of(String[] words) {
        boolean bare =
                switch (words[0].toLowerCase(Locale.ROOT)) {
                    case "token", "jwt", "bearer" -> false;
                    default -> true;
                };
        if (bare && words.length > 1) {
            // A scheme that is not ours, such as Basic, counts as no credentials.
            throw new CredentialsRejected(Reason.NOT_PROVIDED);
        }
        if (bare) {
            return new AuthorizationHeader(words[0], true);
        }
        if (words.length == 1) {
            throw new CredentialsRejected(Reason.EMPTY);
        }
        if (words.length > 2) {
            throw new CredentialsRejected(Reason.SPACES);
        }
        return new AuthorizationHeader(words[1], words[0].equalsIgnoreCase("token"));
    }

    private static boolean isPrintable(int character) {
        return character == '\t' || character >= ' ' && character < 0x7F;
    }

    /** Hides the credential, so that it cannot come into a log by accident. */
    @Override
    public String toString() {
        return "AuthorizationHeader[mayBeKey=" + mayBeKey + "]";
    }
}
