package io.krakenemulator.auth;

import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Signs tokens and reads them back. */
@ApplicationScoped
public class Tokens {

    private static final AlgorithmConstraints ONLY_HS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256);

    private final SigningKeys keys;

    Tokens(SigningKeys keys) {
        this.keys = keys;
    }

    /** New tokens for whoever came with a key of the sandbox. */
    Uni<IssuedTokens> issue(Sandbox sandbox, Grant grant) {
        var now = sandbox.now();
        var access = SandboxToken.first(sandbox.id(), grant, SandboxToken.Use.ACCESS, now);
        var refresh = SandboxToken.first(sandbox.id(), grant, SandboxToken.Use.REFRESH, now);
        return keys.current().map(key -> issued(access, key, signed(refresh, key), refresh));
    }

    /** A new access token. The refresh token stays as it is: it is neither replaced nor prolonged by its use. */
    Uni<IssuedTokens> refresh(Sandbox sandbox, SandboxToken refresh, String refreshToken) {
        return keys.current().map(key -> issued(refresh.refreshed(sandbox.now()), key, refreshToken, refresh));
    }

    private static IssuedTokens issued(SandboxToken access, SecretKey key, String refreshToken, SandboxToken refresh) {
        return new IssuedTokens(signed(access, key), access.claims(), refreshToken, refresh.expiresAt());
    }

    private static String signed(SandboxToken token, SecretKey key) {
        return Jwt.claims(token.claims())
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(key);
    }

    /**
     * What a token says, whether or not its time is over; a {@code null} item when it is not a token that this installation
     * signed.
     */
    Uni<SandboxToken> read(String token) {
        if (!hasTokenForm(token) || !CanonicalBase64.isToken(token)) {
            return Uni.createFrom().nullItem();
        }
        return keys.current().map(key -> read(token, key));
    }

    private static boolean hasTokenForm(String token) {
        return token.chars().filter(character -> character == '.').count() == 2;
    }

    private static SandboxToken read(String token, SecretKey key) {
        try {
            return SandboxToken.of(verifier(key).processToClaims(token).getClaimsMap());
        } catch (InvalidJwtException | RuntimeException unreadable) {
            // Any text may come in here, and the library's messages quote it: neither is passed on.
            return null;
        }
    }

    /** Checks the signature and nothing else: the library would take the real time for the sandbox's. */
    private static JwtConsumer verifier(SecretKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(ONLY_HS256)
                .setSkipAllValidators()
                .build();
    }
}
