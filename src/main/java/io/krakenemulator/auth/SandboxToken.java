package io.krakenemulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of a token. All times are the sandbox's, in whole seconds.
 *
 * @param firstIssuedAt when the first token of this chain of refreshes was issued
 */
record SandboxToken(long sandboxId, Grant grant, Use use, Instant issuedAt, Instant expiresAt, Instant firstIssuedAt) {

    /** The use of a token. */
    enum Use {
        ACCESS("access", Duration.ofHours(1)),
        REFRESH("refresh", Duration.ofDays(7));

        private final String claim;
        private final Duration lifetime;

        Use(String claim, Duration lifetime) {
            this.claim = claim;
            this.lifetime = lifetime;
        }

        private static Use ofClaim(String claim) {
            for (var use : values()) {
                if (use.claim.equals(claim)) {
                    return use;
                }
            }
            throw new IllegalArgumentException("Unknown use");
        }
    }

    /** The issuer that the real service puts into every token. */
    private static final String ISSUER = "https://api.octopus.energy/v1/graphql/";

    private static final String SANDBOX = "sandboxId";

    /** Returns the first token for a caller who sent a key. */
    static SandboxToken first(long sandboxId, Grant grant, Use use, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return new SandboxToken(sandboxId, grant, use, issuedAt, issuedAt.plus(use.lifetime), issuedAt);
    }

    /** Returns the access token for this refresh token. */
    SandboxToken toAccessToken(Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return new SandboxToken(
                sandboxId, grant, Use.ACCESS, issuedAt, issuedAt.plus(Use.ACCESS.lifetime), firstIssuedAt);
    }

    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", grant.subject(sandboxId));
        claims.put("gty", grant.claim());
        claims.put("tokenUse", use.claim);
        claims.put("iss", ISSUER);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("origIat", firstIssuedAt.getEpochSecond());
        claims.put(SANDBOX, sandboxId);
        return Collections.unmodifiableMap(claims);
    }

    /**
     * Returns the token of claims that {@link #claims()} wrote.
     *
     * @throws RuntimeException if they are other claims
     */
    static SandboxToken of(Map<String, Object> claims) {
        return new SandboxToken(
                number(claims, SANDBOX),
                Grant.ofClaim((String) claims.get("gty")),
                Use.ofClaim((String) claims.get("tokenUse")),
                Instant.ofEpochSecond(number(claims, "iat")),
                Instant.ofEpochSecond(number(claims, "exp")),
                Instant.ofEpochSecond(number(claims, "origIat")));
    }

    private static long number(Map<String, Object> claims, String name) {
        return ((Number) claims.get(name)).longValue();
    }
}
