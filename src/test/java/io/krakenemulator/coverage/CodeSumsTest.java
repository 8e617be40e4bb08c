package io.krakenemulator.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stored sums, with several processes that write them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CodeSumsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    CodeSums sums;

    private static long sandbox(String name) {
        Control.likeGuide(name);
        return Store.count("select id from sandbox where name = ?1", name);
    }

    private static CodeCount count(long sandbox, String code, Instant at, String number) {
        return new CodeCount(
                sandbox,
                code,
                "validateAccount",
                3,
                1,
                new CodeCount.First(at, Instant.parse("2019-08-06T12:00:00Z"), null, number));
    }

    private void add(UUID process, long sequence, CodeCount... counts) {
        Store.await(() -> sums.add(process, sequence, List.of(counts)));
    }

    private static long times(long sandbox) {
        return Store.count(
                "select cast(coalesce(sum(times), 0) as bigint) from rule_coverage where sandbox_id = ?1", sandbox);
    }

    @Test
    void countsThatAreSentAgainAreAddedOnce() {
        var sandbox = sandbox("sums-again");
        var process = UUID.randomUUID();
        add(process, 1, count(sandbox, "a", NOON, "N-1"));
        add(process, 1, count(sandbox, "a", NOON, "N-1"));
        assertEquals(3, times(sandbox));
        add(process, 2, count(sandbox, "a", NOON, "N-2"));
        add(process, 1, count(sandbox, "a", NOON, "N-1"));
        assertEquals(6, times(sandbox));
        add(UUID.randomUUID(), 1, count(sandbox, "a", NOON, "N-3"));
        assertEquals(9, times(sandbox));
    }

    @Test
    void earliestAccountIsTheFirst() {
        var sandbox = sandbox("sums-first");
        add(UUID.randomUUID(), 1, count(sandbox, "a", NOON, "LATER"));
        add(UUID.randomUUID(), 1, count(sandbox, "a", NOON.minusMillis(1), "EARLIER"));
        add(UUID.randomUUID(), 1, count(sandbox, "a", NOON.plusMillis(1), "LATEST"));
        var read = Store.await(() -> sums.read(sandbox));
        assertTrue(read.contains("\"number\" : \"EARLIER\""), read);
        assertTrue(read.contains("\"at\" : \"2026-03-02T11:59:59.999000Z\""), read);
        assertTrue(read.contains("\"sandbox_at\" : \"2019-08-06T12:00:00.000000Z\""), read);
        assertTrue(read.contains("\"times\" : 9"), read);
    }

    @Test
    void countsOfRemovedSandboxesAreDropped() {
        var removed = sandbox("sums-removed");
        var kept = sandbox("sums-kept");
        Control.delete("/sums-removed").statusCode(204);
        var process = UUID.randomUUID();
        add(process, 1, count(removed, "a", NOON, "N-1"), count(kept, "a", NOON, "N-1"), count(-1, "a", NOON, "N-1"));
        assertEquals(0, times(removed));
        assertEquals(3, times(kept));
    }

    @Test
    void manyProcessesWriteAtOnce() {
        var sandboxes = new long[] {sandbox("sums-one"), sandbox("sums-two")};
        var codes = List.of("c", "a", "b", "e", "d");
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int writer = 0; writer < 8; writer++) {
            int order = writer;
            writers.add(CompletableFuture.runAsync(() -> {
                var process = UUID.randomUUID();
                for (int i = 1; i <= 25; i++) {
                    add(
                            process,
                            i,
                            IntStream.range(0, 2 * codes.size())
                                    .map(n -> order % 2 == 0 ? n : 2 * codes.size() - 1 - n)
                                    .mapToObj(n -> count(sandboxes[n % 2], codes.get(n / 2), NOON, "N"))
                                    .toArray(CodeCount[]::new));
                }
            }));
        }
        writers.forEach(CompletableFuture::join);
        for (long sandbox : sandboxes) {
            assertEquals(8 * 25 * codes.size() * 3, times(sandbox));
        }
    }
}
