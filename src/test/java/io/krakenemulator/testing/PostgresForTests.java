package io.krakenemulator.testing;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A PostgreSQL for the length of a test run, given to the application as any outside server would be. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private final EmbeddedServer server = EmbeddedServer.temporary();

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.datasource.reactive.url", server.reactiveUrl(),
                "quarkus.datasource.username", server.username(),
                "quarkus.datasource.password", server.password());
    }

    @Override
    public void stop() {
        server.close();
    }
}
