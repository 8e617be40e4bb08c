package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.DatabaseGate;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a packaged replica whose database stops and restarts during all kinds of work. */
class DatabaseRestartIT {

    private static final Duration LEASE = Duration.ofSeconds(2);
    /** So long that polling does not find the work in time. */
    private static final Duration POLL = Duration.ofSeconds(10);

    /** The default number of connections of a replica. */
    private static final int CONNECTIONS = 20;

    private static final int CALLED = 8;
    private static final int SCHEDULED = 6;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private EmbeddedServer server;
    private DatabaseGate gate;
    private Replica replica;

    @BeforeEach
    void start() throws Exception {
        gate = new DatabaseGate();
        startServer();
        replica = new Replica(
                        folder.resolve("replica"),
                        PackagedApplication.with(
                                PackagedApplication.variablesFor(server),
                                Map.of(
                                        "QUARKUS_DATASOURCE_REACTIVE_URL", gate.reactiveUrl(),
                                        "EMULATOR_PROCESSING_LEASE", LEASE.toString(),
                                        "EMULATOR_SCHEDULING_POLL", POLL.toString(),
                                        "EMULATOR_DATABASE_CONNECT_TIMEOUT", "PT2S")))
                .start()
                .awaitReady();
    }

    private void startServer() {
        server = EmbeddedServer.openIn(folder.resolve("database"));
        server.start();
        gate.leadTo(server.reactiveUrl());
    }

    @AfterEach
    void stop() throws IOException {
        threads.shutdownNow();
        if (replica != null) {
            replica.close();
        }
        gate.close();
        server.close();
    }

    @Test
    void interruptedWorkIsCompletedOnceAfterARestart() throws Exception {
        var kinds = List.of("held", "lasting", "running");
        for (var kind : kinds) {
            assertEquals(
                    201,
                    replica.operator(
                                    "POST",
                                    "",
                                    "{'name':'" + kind + "','copy_of':'guide','api_keys':['" + kind + "-key']}")
                            .statusCode());
            for (int i = 0; i < CALLED; i++) {
                assertEquals(201, replica.stage(kind + "-key", "C-" + i).statusCode());
            }
        }
        set("held", "{'hold':true}");
        set("lasting", "{'duration':{'min':'PT0.2S','max':'PT3S'}}");
        var calls = new ArrayList<Future<HttpResponse<String>>>();
        for (var kind : kinds) {
            for (int i = 0; i < CALLED; i++) {
                var number = "C-" + i;
                calls.add(threads.submit(() -> replica.process(kind + "-key", number)));
            }
        }
        for (var kind : kinds) {
            for (int i = 0; i < SCHEDULED; i++) {
                assertEquals(201, replica.schedule(kind + "-key", "S-" + i).statusCode());
            }
        }
        await(() -> "IN_PROGRESS".equals(replica.progress("held-key", "S-0"))
                && "IN_PROGRESS".equals(replica.progress("held-key", "C-0")));
        var running = threads.submit(() -> processUntilDone("running-key", "C-" + CALLED, true));

        server.close();
        var unavailable = replica.status("held-key", "C-0");
        assertEquals(503, unavailable.statusCode(), unavailable.body());
        Thread.sleep(LEASE.plusMillis(500).toMillis());
        startServer();
        replica.awaitReady();
        await(() ->
                replica.operator("PUT", "/held/processing", "{'hold':false}").statusCode() == 200);
        for (var call : calls) {
            int status = call.get(1, TimeUnit.MINUTES).statusCode();
            assertTrue(Set.of(201, 400, 503).contains(status), "answered with " + status);
        }
        running.get(1, TimeUnit.MINUTES);

        for (var kind : kinds) {
            for (int i = 0; i < CALLED; i++) {
                var number = "C-" + i;
                await(() -> Set.of("COMPLETED", "UNKNOWN").contains(statusOf(kind + "-key", number)));
                processUntilDone(kind + "-key", number, false);
                assertEquals("COMPLETED", statusOf(kind + "-key", number));
            }
            for (int i = 0; i < SCHEDULED; i++) {
                var number = "S-" + i;
                await(() -> "PROCESSED".equals(replica.progress(kind + "-key", number)));
            }
        }
        assertEquals(kinds.size() * (CALLED + SCHEDULED) + 1, count("select count(*) from account"));
        assertEquals(
                kinds.size() * (CALLED + SCHEDULED) + 1,
                count("select count(distinct (sandbox_id, external_number)) from account"));
        assertEquals(0, count("select count(*) from import_process where state <> 'IMPORTED'"));
        assertEquals(0, count("select count(*) from processing_slot where leased_until >= clock_timestamp()"));
        assertTellsAtOnceOfWhatIsScheduled();
    }

    /** Schedules one account after the other, all within less than the poll interval. */
    private void assertTellsAtOnceOfWhatIsScheduled() throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            var number = "LATER-" + i;
            assertEquals(201, replica.schedule("running-key", number).statusCode());
            await(() -> "PROCESSED".equals(replica.progress("running-key", number)));
        }
        assertTrue(System.nanoTime() - start < POLL.toNanos(), "nobody listens for what is scheduled");
    }

    @Test
    void processReturns503WhenAllConnectionsToAHungDatabaseWait() throws Exception {
        assertEquals(201, replica.stage("12345", "HANGS").statusCode());
        gate.silent(true);
        var calls = new ArrayList<Future<HttpResponse<String>>>();
        for (int i = 0; i < CONNECTIONS + 40; i++) {
            calls.add(threads.submit(() -> replica.process("12345", "HANGS")));
        }
        await(() -> calls.stream().filter(Future::isDone).count() >= 40);
        for (var call : calls) {
            if (call.isDone()) {
                assertEquals(503, call.get().statusCode(), call.get().body());
            }
        }
        gate.silent(false);
        for (var call : calls) {
            int status = call.get(1, TimeUnit.MINUTES).statusCode();
            assertTrue(Set.of(201, 400, 503).contains(status), "answered with " + status);
        }
        await(() -> Set.of("COMPLETED", "UNKNOWN").contains(statusOf("12345", "HANGS")));
        processUntilDone("12345", "HANGS", false);
        assertEquals(1, count("select count(*) from account"));
    }

    private void set(String sandbox, String settings) throws IOException, InterruptedException {
        assertEquals(
                200,
                replica.operator("PUT", "/" + sandbox + "/processing", settings).statusCode());
    }

    private String statusOf(String key, String number) throws IOException, InterruptedException {
        return DataImport.json(replica.status(key, number).body())
                .path("status")
                .asText();
    }

    /** Retries as a loader does, which may have to stage its account first. */
    private Void processUntilDone(String key, String number, boolean staging) throws IOException, InterruptedException {
        boolean staged = !staging;
        for (int i = 0; i < 600; i++) {
            if (!staged) {
                staged = replica.stage(key, number).statusCode() <= 201;
            } else {
                var answer = replica.process(key, number);
                if (answer.statusCode() == 201 || answer.body().contains("already_imported")) {
                    return null;
                }
                assertTrue(
                        answer.statusCode() == 429
                                || answer.statusCode() >= 500
                                || answer.body().contains("in_progress"),
                        answer.body());
            }
            Thread.sleep(100);
        }
        throw new AssertionError(number + " is stuck");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(50);
        }
    }

    private long count(String query) throws SQLException {
        try (var database = DriverManager.getConnection(
                        "jdbc:" + server.reactiveUrl(), server.username(), server.password());
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
