package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.RecentKeys;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Finds the sandbox that the credentials of a request select. */
@ApplicationScoped
public class Authenticator {

    private final Sandboxes sandboxes;
    private final Tokens tokens;
    private final Instance<OtherKeys> otherKeys;
    private final RecentKeys recentKeys;

    Authenticator(Sandboxes sandboxes, Tokens tokens, Instance<OtherKeys> otherKeys, RecentKeys recentKeys) {
        this.recentKeys = recentKeys;
        this.sandboxes = sandboxes;
        this.tokens = tokens;
        this.otherKeys = otherKeys;
    }

    /**
     * Returns the sandbox that the key in an {@code Authorization} header selected when it was last used. Returns {@code null} if
     * it is not remembered, or if the credentials have another form.
     */
    ExpectedSandbox findRemembered(List<String> headers) {
        try {
            var header = AuthorizationHeader.read(headers);
            return header.mayBeKey() && !isOtherKey(header.credential()) ? recentKeys.find(header.credential()) : null;
        } catch (CredentialsRejected e) {
            return null;
        }
    }

    /**
     * Returns the sandbox that an {@code Authorization} header selects; fails with {@link CredentialsRejected}.
     *
     * @param headers the values of all headers of that name, as they came
     */
    public Uni<Sandbox> byHeaders(List<String> headers) {
        return Uni.createFrom().item(() -> AuthorizationHeader.read(headers)).flatMap(this::byHeader);
    }

    private Uni<Sandbox> byHeader(AuthorizationHeader header) {
        return tokens.read(header.credential()).flatMap(token -> token == null ? byKey(header) : byToken(token));
    }

    private Uni<Sandbox> byToken(SandboxToken token) {
        return token.use() == SandboxToken.Use.ACCESS ? inTime(token) : reject(Reason.UNKNOWN);
    }

    /** Returns the sandbox of a token; fails if the token has expired by the sandbox's clock. */
    Uni<Sandbox> inTime(SandboxToken token) {
        return requireKnown(sandboxes.findByIdOrFormer(token.sandboxId()))
                .flatMap(sandbox -> token.isExpiredAt(sandbox.now())
                        ? reject(Reason.EXPIRED)
                        : Uni.createFrom().item(sandbox));
    }

    private Uni<Sandbox> byKey(AuthorizationHeader header) {
        if (isOtherKey(header.credential())) {
            return reject(Reason.NOT_ALLOWED);
        }
        // A key in the wrong form is looked up too. The answer then takes the same time, and can name the right form.
        var sandbox = requireKnown(sandboxes.findByApiKey(header.credential()));
        return header.mayBeKey() ? sandbox : sandbox.flatMap(known -> reject(Reason.KEY_NEEDS_TOKEN));
    }

    private boolean isOtherKey(String key) {
        return otherKeys.stream().anyMatch(keys -> keys.contains(key));
    }

    /** Returns the sandbox that a key selects; fails with {@link CredentialsRejected}. */
    Uni<Sandbox> byKey(String key) {
        return requireKnown(sandboxes.findByApiKey(key));
    }

    private static Uni<Sandbox> requireKnown(Uni<Sandbox> sandbox) {
        return sandbox.onItem().ifNull().failWith(() -> new CredentialsRejected(Reason.UNKNOWN));
    }

    private static <T> Uni<T> reject(Reason reason) {
        return Uni.createFrom().failure(new CredentialsRejected(reason));
    }
}
