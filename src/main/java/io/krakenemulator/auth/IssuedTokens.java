package io.krakenemulator.auth;

import java.time.Instant;
import java.util.Map;

/**
 * An access token and the refresh token that belongs to it.
 *
 * @param accessToken a signed JWT
 * @param claims of the access token
 * @param refreshToken a signed JWT that serves only to get new access tokens
 * @param refreshExpiresAt by the sandbox's clock
 */
public record IssuedTokens(
        String accessToken, Map<String, Object> claims, String refreshToken, Instant refreshExpiresAt) {

    /** Hides the tokens, so that they cannot come into a log by accident. */
    @Override
    public String toString() {
        return "IssuedTokens[refreshExpiresAt=" + refreshExpiresAt + "]";
    }
}
