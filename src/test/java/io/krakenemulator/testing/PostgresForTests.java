package io.krakenemulator.testing;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;

/** A PostgreSQL for the length of a test run, given to the application as any outside server would be. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    /** The key of the control API while tests run. */
    public static final String ADMIN_KEY = "admin-key-for-tests";

    private final EmbeddedServer server = EmbeddedServer.temporary();

    /** Chosen here, because the packaged application does not report a port that it chooses. */
    private final String managementPort = String.valueOf(PackagedApplication.freePort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.management.port",
                managementPort,
                "quarkus.management.test-port",
                managementPort,
                "quarkus.datasource.reactive.url",
                server.reactiveUrl(),
                "quarkus.datasource.username",
                server.username(),
                "quarkus.datasource.password",
                server.password(),
                "emulator.admin.key",
                ADMIN_KEY);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                URI.create("http://localhost:" + managementPort),
                new TestInjector.AnnotatedAndMatchesType(ManagementAddress.class, URI.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
