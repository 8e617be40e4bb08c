package io.krakenemulator.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SigningKeysTest {

    @Inject
    SigningKeys keys;

    @Inject
    Vertx vertx;

    @Inject
    Pool database;

    /** Each load stands for a replica that needs the key for the first time. */
    @Test
    void parallelLoadsReturnTheSameKey() {
        database.query("delete from signing_key")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var loadings = Stream.generate(this::loadKey).limit(16).toList();
        var distinct = new HashSet<String>();
        loadings.forEach(loading -> distinct.add(Arrays.toString(loading.join())));
        assertEquals(1, distinct.size());
        var key = loadings.get(0).join();
        assertEquals(64, key.length);
        assertNotEquals(Arrays.toString(new byte[64]), Arrays.toString(key));
    }

    private CompletableFuture<byte[]> loadKey() {
        var result = new CompletableFuture<byte[]>();
        var context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> Uni.createFrom()
                .deferred(keys::load)
                .subscribe()
                .with(key -> result.complete(key.getEncoded()), result::completeExceptionally));
        return result;
    }
}
