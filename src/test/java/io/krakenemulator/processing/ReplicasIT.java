package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tests two packaged replicas on one database, which are killed and restarted while loaders use both. Every acknowledged change
 * must exist once, and no account may be stuck.
 */
class ReplicasIT extends TwoReplicas {

    private static final int ACCOUNTS = 500;
    private static final int LIMIT = 12;
    private static final int LOADERS = 16;
    /** A replica is killed each time that so many more accounts are created. */
    private static final int KILL_EVERY = 100;
    /** So many more are created while it is down. Then the loaders wait, so that every kill happens during work. */
    private static final int ON_ONE_REPLICA = 50;

    /** So many accounts are scheduled in addition, for either replica. */
    private static final int SCHEDULED = 60;

    private final Set<String> staged = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger mayBegin = new AtomicInteger(KILL_EVERY + ON_ONE_REPLICA);

    @Test
    void eachAccountIsCreatedOnceWhicheverReplicaIsKilled() throws Exception {
        var numbers = IntStream.range(0, ACCOUNTS).mapToObj(i -> "R-" + i).toList();
        set(0, "guide", settings());
        var stagingKiller = threads.submit(() -> killWhile(staged::size, 2));
        inParallel(numbers, this::stage);
        assertEquals(2, stagingKiller.get(2, TimeUnit.MINUTES));
        assertAllAreStaged();

        inParallel(IntStream.range(0, SCHEDULED).mapToObj(i -> "S-" + i).toList(), this::schedule);
        var killer = threads.submit(() -> killWhile(done::get, ACCOUNTS / KILL_EVERY - 1));
        var watcher = threads.submit(() -> watchLimit(() -> LIMIT));
        inParallel(numbers, number -> {
            while (numbers.indexOf(number) >= mayBegin.get()) {
                Thread.sleep(20);
            }
            processUntilDone(number);
            done.incrementAndGet();
            return null;
        });
        int kills = killer.get(2, TimeUnit.MINUTES);
        assertEquals(ACCOUNTS / KILL_EVERY - 1, kills);
        for (int i = 0; i < SCHEDULED; i++) {
            awaitProcessed("S-" + i);
        }

        // The leases of the last killed replica have to expire.
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

    /** Retries as a loader does: an unanswered call is repeated, although it may have succeeded. */
    private Void stage(String number) throws InterruptedException {
        for (int attempt = 0; attempt < 2000; attempt++) {
            while (Integer.parseInt(number.substring(2)) >= mayBegin.get()) {
                Thread.sleep(20);
            }
            var answer = any(replica -> replica.stage(KEY, number));
            if (answer != null && answer.statusCode() < 500) {
                assertTrue(
                        answer.statusCode() == 201 || answer.statusCode() == 200 && unanswered.contains(number),
                        number + ": " + answer.statusCode() + " " + answer.body());
                staged.add(number);
                return null;
            }
            unanswered.add(number);
            Thread.sleep(50);
        }
        throw new AssertionError(number + " cannot be staged");
    }

    private Void schedule(String number) throws InterruptedException {
        var answer = any(replica -> replica.schedule(KEY, number));
        assertEquals(201, answer.statusCode(), answer.body());
        return null;
    }

    private void awaitProcessed(String number) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        String progress = null;
        while (System.nanoTime() < end) {
            progress = replicas[0].progress(KEY, number);
            if ("PROCESSED".equals(progress)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(number + " is " + progress);
    }

    /** Asserts that each account is staged once, with its payload. */
    private void assertAllAreStaged() throws SQLException {
        try (var database = database()) {
            assertEquals(
                    ACCOUNTS,
                    count(
                            database,
                            "select count(*) from import_process where state = 'STAGED' and payload is not null"));
            assertEquals(ACCOUNTS, count(database, "select count(*) from import_process"));
        }
        unanswered.clear();
        mayBegin.set(KILL_EVERY + ON_ONE_REPLICA);
    }

    /** Retries as a loader does, until the account exists. */
    private void processUntilDone(String number) throws InterruptedException {
        for (int attempt = 0; attempt < 2000; attempt++) {
            var answer = any(replica -> replica.process(KEY, number));
            if (answer == null || answer.statusCode() >= 500) {
                unanswered.add(number);
            } else if (answer.statusCode() == 201) {
                var created = DataImport.json(answer.body())
                        .path("kraken_account_number")
                        .asText();
                assertNull(acknowledged.put(number, created), number + " was created twice");
                return;
            } else if (answer.statusCode() == 429) {
                throttled.incrementAndGet();
            } else if (answer.body().contains("already_imported")) {
                assertTrue(unanswered.contains(number), number + " was created by nobody: " + answer.body());
                return;
            } else {
                assertTrue(answer.body().contains("in_progress"), answer.body());
                // Only a killed replica can leave this state.
                assertTrue(unanswered.contains(number), answer.body());
            }
            Thread.sleep(answer != null && answer.statusCode() == 429 ? 50 : 100);
        }
        throw new AssertionError(number + " is stuck");
    }

    /** Kills and restarts one replica after the other, each time that so many more accounts are created. */
    private int killWhile(IntSupplier progress, int times) throws Exception {
        int kills = 0;
        while (kills < times) {
            if (progress.getAsInt() >= (kills + 1) * KILL_EVERY) {
                var victim = replicas[kills % replicas.length];
                victim.kill();
                kills++;
                victim.start().awaitReady();
                mayBegin.addAndGet(kills == times ? ACCOUNTS : KILL_EVERY);
            }
            Thread.sleep(5);
        }
        return kills;
    }

    private void assertNothingIsLostDoubledOrStuck() throws SQLException {
        try (var database = database()) {
            int all = ACCOUNTS + SCHEDULED;
            assertEquals(all, count(database, "select count(*) from account"));
            assertEquals(all, count(database, "select count(distinct external_number) from account"));
            assertEquals(all, count(database, "select count(*) from import_process where state = 'IMPORTED'"));
            // Each account has all rows of its payload.
            long points = count(database, "select count(*) from meter_point");
            assertEquals(0, points % all);
            assertTrue(points > 0);
            assertEquals(
                    points,
                    all
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
            acknowledged.forEach((number, created) -> assertEquals(created, stored.get(number), number));
            assertEquals(all, new HashSet<>(stored.values()).size());
            assertFalse(acknowledged.isEmpty());
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

    private interface Call {
        HttpResponse<String> on(Replica replica) throws IOException, InterruptedException;
    }

    /** Calls any replica, and returns {@code null} if there is no answer. */
    private HttpResponse<String> any(Call call) throws InterruptedException {
        try {
            return call.on(replicas[ThreadLocalRandom.current().nextInt(replicas.length)]);
        } catch (IOException e) {
            return null;
        }
    }
}
