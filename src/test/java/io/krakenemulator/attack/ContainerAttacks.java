package io.krakenemulator.attack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the native executable in a container, whose memory the classes below this one set. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ContainerAttacks extends Attacks {

    private static final int TRIES = 300;
    private static final long PAUSE_MILLIS = 200;

    @TempDir
    static Path folder;

    private final EmbeddedServer server = EmbeddedServer.temporary();
    private final Target target = new Target(PackagedApplication.freePort(), PackagedApplication.freePort());
    private Container container;

    /** Returns the container's limit of memory, in megabytes. */
    abstract int memory();

    /**
     * The share of the container that the executable takes for its heap by itself. The rest is for threads, for the program's own
     * data, and for the copies that a collection makes beyond the heap.
     */
    @Override
    int heap() {
        return memory() * 3 / 5;
    }

    @BeforeAll
    void start() throws Exception {
        server.start();
        var ports = Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(target.httpPort()),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(target.managementPort()));
        container = Container.start(
                "attacked-" + target.httpPort(),
                memory() + "m",
                heap() + "m",
                PackagedApplication.with(PackagedApplication.variablesFor(server), ports),
                folder);
        awaitReady();
    }

    private void awaitReady() throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(target.readiness()).build();
        for (int i = 0; i < TRIES; i++) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (java.io.IOException e) {
                // Not there yet.
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("not ready: " + container.log());
    }

    @Override
    Target target() {
        return target;
    }

    @AfterEach
    void assertRunning() throws Exception {
        assertTrue(container.isRunning(), () -> "The container has ended.");
    }

    @AfterAll
    void stop() throws Exception {
        if (container != null) {
            container.close();
        }
        server.close();
    }
}
