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

    /** Returns new tokens for a caller who sent a key of the sandbox. */
    Uni<IssuedTokens> issue(Sandbox sandbox, Grant grant) {
        var now = sandbox.now();
        var access = SandboxToken.first(sandbox.id(), grant, SandboxToken.Use.ACCESS, now);
        var refresh = SandboxToken.first(sandbox.id(), grant, SandboxToken.Use.REFRESH, now);
        return keys.current().map(key -> createTokens(access, key, sign(refresh, key), refresh));
    }

    /** Returns a new access token. The use of a refresh token neither replaces nor prolongs it. */
    Uni<IssuedTokens> refresh(Sandbox sandbox, SandboxToken refresh, String refreshToken) {
        return keys.current()
                .map(key -> createTokens(refresh.toAccessToken(sandbox.now()), key, refreshToken, refresh));
    }

    private static IssuedTokens createTokens(
            SandboxToken access, SecretKey key, String refreshToken, SandboxToken refresh) {
        return new IssuedTokens(sign(access, key), access.claims(), refreshToken, refresh.expiresAt());
    }

    private static String sign(SandboxToken token, SecretKey key) {
        return Jwt.claims(token.claims())
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(key);
    }

    /**
     * Returns the content of a token, expired or not; a {@code null} item if this installation did not sign it.
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
            // The text may be a secret, and the library's messages quote it: neither is passed on.
            return null;
        }
    }

    /** Checks the signature and nothing else: the library would compare the times with the real time, not with the sandbox's clock. */
    private static JwtConsumer verifier(SecretKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(ONLY_HS256)
                .setSkipAllValidators()
                .build();
    }
}
