package io.krakenemulator.auth;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that tokens are signed with. It is created on first use and kept in the database. So a token of one replica is
 * valid on every other and after a restart.
 */
@ApplicationScoped
public class SigningKeys {

    private static final int BYTES = 64;

    private static final String INSERT_UNLESS_PRESENT = """
            insert into signing_key (id, secret) values (:id, :secret)
            on conflict (id) do nothing""";

    private volatile SecretKey known;

    /** Returns the key, from memory after the first call. */
    Uni<SecretKey> current() {
        var key = known;
        return key != null ? Uni.createFrom().item(key) : load().invoke(loaded -> known = loaded);
    }

    /** Returns the stored key, and creates it on the first call. Of concurrent insertions one wins, and all callers read its key. */
    @WithTransaction
    Uni<SecretKey> load() {
        return SigningKey.<SigningKey>findById(SigningKey.ONLY)
                .flatMap(found -> found != null ? Uni.createFrom().item(found) : create())
                .map(stored -> new SecretKeySpec(stored.secret, "HmacSHA256"));
    }

    private Uni<SigningKey> create() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return SqlStatement.of(INSERT_UNLESS_PRESENT)
                .with("id", SigningKey.ONLY)
                .with("secret", secret)
                .update()
                .flatMap(inserted -> SigningKey.findById(SigningKey.ONLY));
    }
}
