package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged replicas on one database, fresh for each test. */
abstract class TwoReplicas {

    static final String KEY = "12345";

    static final Duration LEASE = Duration.ofMillis(1500);

    private static final String IN_PROGRESS = "select count(*) from import_process"
            + " where state = 'IN_PROGRESS' and claimed_until >= clock_timestamp()";

    @TempDir
    Path folder;

    private final EmbeddedServer server = EmbeddedServer.temporary();
    final Replica[] replicas = new Replica[2];
    final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void start() throws Exception {
        server.start();
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = new Replica(
                            folder.resolve("replica" + i),
                            PackagedApplication.with(
                                    PackagedApplication.variablesFor(server),
                                    Map.of(
                                            "EMULATOR_PROCESSING_LEASE",
                                            LEASE.toString(),
                                            "EMULATOR_SCHEDULING_POLL",
                                            "PT2S")))
                    .start();
        }
        for (var replica : replicas) {
            replica.awaitReady();
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        for (var replica : replicas) {
            if (replica != null) {
                replica.close();
            }
        }
        server.close();
    }

    final void set(int replica, String sandbox, String settings) throws IOException, InterruptedException {
        var answer = replicas[replica].operator("PUT", "/" + sandbox + "/processing", settings);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    static Throwable failure(Future<?> task) {
        try {
            task.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            return e;
        }
    }

    /** Fails if more accounts are in progress than the limit allows. */
    final Void watchLimit(IntSupplier limit) throws Exception {
        try (var database = database()) {
            while (true) {
                // Read before and after, because the limit may be raised during the query.
                int before = limit.getAsInt();
                long inProgress = count(database, IN_PROGRESS);
                int most = Math.max(before, limit.getAsInt());
                assertTrue(inProgress <= most, inProgress + " in progress, and no more than " + most + " may be");
                Thread.sleep(3);
            }
        }
    }

    final Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.reactiveUrl(), server.username(), server.password());
    }

    static long count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns how many slots are taken. Work takes its slot before its account is in progress. */
    final long takenSlots() throws SQLException {
        try (var database = database()) {
            return count(database, "select count(*) from processing_slot where leased_until >= clock_timestamp()");
        }
    }

    final long inProgress() throws SQLException {
        try (var database = database()) {
            return count(database, IN_PROGRESS);
        }
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(10);
        }
    }
}
