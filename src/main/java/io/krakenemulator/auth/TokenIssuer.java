package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives tokens for keys and for refresh tokens; fails with {@link CredentialsRejected}. */
@ApplicationScoped
public class TokenIssuer {

    private final Authenticator authenticator;
    private final Tokens tokens;

    TokenIssuer(Authenticator authenticator, Tokens tokens) {
        this.authenticator = authenticator;
        this.tokens = tokens;
    }

    /** Tokens for an API key of a sandbox, in whichever of its two parts it comes. */
    public Uni<IssuedTokens> forKey(String key, Grant grant) {
        return authenticator.byKey(key).flatMap(sandbox -> tokens.issue(sandbox, grant));
    }

    /** A new access token for a refresh token; refused as expired if its time is over by the sandbox's clock. */
    public Uni<IssuedTokens> forRefreshToken(String refreshToken) {
        return tokens.read(refreshToken)
                .flatMap(token -> token == null || token.use() != SandboxToken.Use.REFRESH
                        ? refused(Reason.UNKNOWN)
                        : refreshed(token, refreshToken));
    }

    private Uni<IssuedTokens> refreshed(SandboxToken token, String refreshToken) {
        return authenticator.inTime(token).flatMap(sandbox -> tokens.refresh(sandbox, token, refreshToken));
    }

    private static <T> Uni<T> refused(Reason reason) {
        return Uni.createFrom().failure(new CredentialsRejected(reason));
    }
}
