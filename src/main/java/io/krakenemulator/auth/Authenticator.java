package io.krakenemulator.auth;

import io.krakenemulator.auth.CredentialsRejected.Reason;
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

    Authenticator(Sandboxes sandboxes, Tokens tokens, Instance<OtherKeys> otherKeys) {
        this.sandboxes = sandboxes;
        this.tokens = tokens;
        this.otherKeys = otherKeys;
    }

    /**
     * The sandbox that an {@code Authorization} header selects; fails with {@link CredentialsRejected}.
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
        return token.use() == SandboxToken.Use.ACCESS ? inTime(token) : refused(Reason.UNKNOWN);
    }

    /** The sandbox of a token, unless the token's time is over by the sandbox's clock. */
    Uni<Sandbox> inTime(SandboxToken token) {
        return orRefused(sandboxes.findByIdOrFormer(token.sandboxId()))
                .flatMap(sandbox -> token.isExpiredAt(sandbox.now())
                        ? refused(Reason.EXPIRED)
                        : Uni.createFrom().item(sandbox));
    }

    private Uni<Sandbox> byKey(AuthorizationHeader header) {
        if (isOtherKey(header.credential())) {
            return refused(Reason.NOT_ALLOWED);
        }
        // The key is looked up in either case: that takes the same time, and a key in the wrong form can be told so.
        var sandbox = orRefused(sandboxes.findByApiKey(header.credential()));
        return header.mayBeKey() ? sandbox : sandbox.flatMap(known -> refused(Reason.KEY_NEEDS_TOKEN));
    }

    private boolean isOtherKey(String key) {
        return otherKeys.stream().anyMatch(keys -> keys.contains(key));
    }

    /** The sandbox that a key selects; fails with {@link CredentialsRejected}. */
    Uni<Sandbox> byKey(String key) {
        return orRefused(sandboxes.findByApiKey(key));
    }

    private static Uni<Sandbox> orRefused(Uni<Sandbox> sandbox) {
        return sandbox.onItem().ifNull().failWith(() -> new CredentialsRejected(Reason.UNKNOWN));
    }

    private static <T> Uni<T> refused(Reason reason) {
        return Uni.createFrom().failure(new CredentialsRejected(reason));
    }
}
