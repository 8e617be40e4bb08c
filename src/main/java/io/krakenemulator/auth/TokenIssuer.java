package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Issues tokens for keys and for refresh tokens; fails with {@link CredentialsRejected}. */
@ApplicationScoped
public class TokenIssuer {

    private final Authenticator authenticator;
    private final Tokens tokens;

    TokenIssuer(Authenticator authenticator, Tokens tokens) {
        this.authenticator = authenticator;
        this.tokens = tokens;
    }

    /**
     * Returns tokens for an API key of a sandbox. Either grant takes the same keys.
     *
     * @param found gets the sandbox of the key
     */
    public Uni<IssuedTokens> forKey(String key, Grant grant, Consumer<Sandbox> found) {
        return authenticator.byKey(key).invoke(found).flatMap(sandbox -> tokens.issue(sandbox, grant));
    }

    /**
     * Returns a new access token for a refresh token that has not expired by the sandbox's clock.
     *
     * @param found gets the sandbox of the token
     */
    public Uni<IssuedTokens> forRefreshToken(String refreshToken, Consumer<Sandbox> found) {
        return tokens.read(refreshToken)
                .flatMap(token -> token == null || token.use() != SandboxToken.Use.REFRESH
                        ? reject(Reason.UNKNOWN)
                        : refresh(token, refreshToken, found));
    }

    private Uni<IssuedTokens> refresh(SandboxToken token, String refreshToken, Consumer<Sandbox> found) {
        return authenticator
                .inTime(token)
                .invoke(found)
                .flatMap(sandbox -> tokens.refresh(sandbox, token, refreshToken));
    }

    private static <T> Uni<T> reject(Reason reason) {
        return Uni.createFrom().failure(new CredentialsRejected(reason));
    }
}
