package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged replicas on one database, killed and started again while loaders drive accounts through both: whatever was
 * acknowledged is there, once, and nothing is stuck.
 */
class ReplicasIT {

    private static final int ACCOUNTS = 500;
    private static final int LIMIT = 12;
    private static final int LOADERS = 16;
    /** A replica dies whenever so many more accounts are done. */
    private static final int KILL_EVERY = 100;
    /** How many more are done while it is down; then the loaders wait, so that all kills happen while there is work. */
    private static final int ON_ONE_REPLICA = 50;

    private static final Duration LEASE = Duration.ofMillis(1500);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @TempDir
    private Path folder;

    private final EmbeddedServer server = EmbeddedServer.temporary();
    private final PackagedApplication[] replicas = new PackagedApplication[2];
    private final int[] ports = {PackagedApplication.freePort(), PackagedApplication.freePort()};
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger mayBegin = new AtomicInteger(KILL_EVERY + ON_ONE_REPLICA);

    @BeforeEach
    void start() throws Exception {
        server.start();
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = replica(i);
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
                replica.kill().close();
            }
        }
        server.close();
    }

    private PackagedApplication replica(int i) throws IOException {
        return PackagedApplication.start(
                folder.resolve("replica" + i),
                PackagedApplication.with(
                        PackagedApplication.using(server),
                        Map.of(
                                "QUARKUS_HTTP_PORT", String.valueOf(ports[i]),
                                "EMULATOR_ADMIN_KEY", "admin",
                                "EMULATOR_PROCESSING_LEASE", LEASE.toString())));
    }

    @Test
    void whateverIsKilledEachAccountIsMadeOnce() throws Exception {
        var numbers = IntStream.range(0, ACCOUNTS).mapToObj(i -> "R-" + i).toList();
        assertEquals(
                200,
                call(0, "PUT", "/emulator/v1/sandboxes/guide/processing", "admin", settings())
                        .statusCode());
        inParallel(numbers, this::stage);

        var killer = threads.submit(this::killNowAndThen);
        var watcher = threads.submit(this::watchLimit);
        inParallel(numbers, number -> {
            while (numbers.indexOf(number) >= mayBegin.get()) {
                Thread.sleep(20);
            }
            processUntilDone(number);
            done.incrementAndGet();
            return null;
        });
        int kills = killer.get(2, TimeUnit.MINUTES);
        assertTrue(kills == ACCOUNTS / KILL_EVERY - 1, "killed " + kills + " times");

        // Whoever was killed last leaves its leases to run out.
        Thread.sleep(LEASE.plusMillis(200).toMillis());
        assertFalse(watcher.isDone(), () -> "the limit was not watched to the end: " + failure(watcher));
        watcher.cancel(true);
        assertNothingIsLostDoubledOrStuck();
        System.out.printf(
                "%d accounts, %d kills, %d of %d answers lost, %d refused with 429%n",
                ACCOUNTS, kills, unanswered.size(), ACCOUNTS, throttled.get());
    }

    private static String settings() {
        return DataImport.json(
                        "{'concurrency_limit':" + LIMIT + ",'duration':{'min':'PT0.005S','max':'PT0.4S'},'hold':false}")
                .toString();
    }

    private Void stage(String number) throws InterruptedException {
        var answer = data("create-or-update/", DataImport.account(number).toString());
        assertEquals(201, answer.statusCode(), answer.body());
        return null;
    }

    /** As a patient loader does: what may be tried again is tried again, until the account is there. */
    private void processUntilDone(String number) throws InterruptedException {
        var request = DataImport.json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle"
                        + " Operations','external_account_number':'" + number + "'}")
                .toString();
        for (int attempt = 0; attempt < 2000; attempt++) {
            var answer = data("process/", request);
            if (answer == null || answer.statusCode() >= 500) {
                unanswered.add(number);
            } else if (answer.statusCode() == 201) {
                var made = DataImport.json(answer.body())
                        .path("kraken_account_number")
                        .asText();
                assertNull(acknowledged.put(number, made), number + " was made twice");
                return;
            } else if (answer.statusCode() == 429) {
                throttled.incrementAndGet();
            } else if (answer.body().contains("already_imported")) {
                assertTrue(unanswered.contains(number), number + " was made by nobody: " + answer.body());
                return;
            } else {
                assertTrue(answer.body().contains("in_progress"), answer.body());
                // Only a replica that was killed can have left it so.
                assertTrue(unanswered.contains(number), answer.body());
            }
            Thread.sleep(answer != null && answer.statusCode() == 429 ? 50 : 100);
        }
        throw new AssertionError(number + " is stuck");
    }

    private int killNowAndThen() throws Exception {
        int kills = 0;
        while (kills < ACCOUNTS / KILL_EVERY - 1) {
            if (done.get() >= (kills + 1) * KILL_EVERY) {
                int victim = kills % replicas.length;
                replicas[victim].kill().awaitExit();
                kills++;
                replicas[victim] = replica(victim).awaitReady();
                mayBegin.addAndGet(KILL_EVERY);
            }
            Thread.sleep(5);
        }
        return kills;
    }

    private static Throwable failure(Future<?> task) {
        try {
            task.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            return e;
        }
    }

    /** Fails when ever more is in progress than may be. */
    private Void watchLimit() throws Exception {
        try (var database = database()) {
            while (true) {
                long inProgress = count(
                        database,
                        "select count(*) from import_process"
                                + " where state = 'IN_PROGRESS' and claimed_until >= clock_timestamp()");
                assertTrue(inProgress <= LIMIT, inProgress + " in progress");
                Thread.sleep(3);
            }
        }
    }

    private void assertNothingIsLostDoubledOrStuck() throws SQLException {
        try (var database = database()) {
            assertEquals(ACCOUNTS, count(database, "select count(*) from account"));
            assertEquals(ACCOUNTS, count(database, "select count(distinct external_number) from account"));
            assertEquals(ACCOUNTS, count(database, "select count(*) from import_process where state = 'IMPORTED'"));
            // Each with all that its payload brings.
            long points = count(database, "select count(*) from meter_point");
            assertEquals(0, points % ACCOUNTS);
            assertTrue(points > 0);
            assertEquals(
                    points,
                    ACCOUNTS
                            * count(
                                    database,
                                    "select count(*) from meter_point m join account a on a.sandbox_id = m.sandbox_id"
                                            + " and a.number = m.account_number where a.external_number = 'R-0'"));
            assertEquals(
                    0, count(database, "select count(*) from processing_slot where leased_until >= clock_timestamp()"));

            var stored = new HashMap<String, String>();
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select external_number, number from account")) {
                while (rows.next()) {
                    stored.put(rows.getString(1), rows.getString(2));
                }
            }
            acknowledged.forEach((number, made) -> assertEquals(made, stored.get(number), number));
            assertEquals(ACCOUNTS, new HashSet<>(stored.values()).size());
            assertFalse(acknowledged.isEmpty());
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.reactiveUrl(), server.username(), server.password());
    }

    private static long count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Work {
        Void on(String number) throws Exception;
    }

    private void inParallel(List<String> numbers, Work work) throws Exception {
        var next = new AtomicInteger();
        var loaders = new ArrayList<Future<?>>();
        for (int i = 0; i < LOADERS; i++) {
            loaders.add(threads.submit(() -> {
                for (int n = next.getAndIncrement(); n < numbers.size(); n = next.getAndIncrement()) {
                    work.on(numbers.get(n));
                }
                return null;
            }));
        }
        for (var loader : loaders) {
            try {
                loader.get(3, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
    }

    /** Calls any replica; {@code null} when there is no answer. */
    private HttpResponse<String> data(String path, String body) throws InterruptedException {
        int replica = ThreadLocalRandom.current().nextInt(replicas.length);
        try {
            return call(replica, "POST", "/v1/data-import/account-import-process/" + path, "12345", body);
        } catch (IOException e) {
            return null;
        }
    }

    private HttpResponse<String> call(int replica, String method, String path, String key, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + ports[replica] + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Token " + key)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
