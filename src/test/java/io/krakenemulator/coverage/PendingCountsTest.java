package io.krakenemulator.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PendingCountsTest {

    private static final int MOST = 3;

    private final PendingCounts pending = new PendingCounts(MOST);

    private static CodeCount count(String code, String number) {
        return new CodeCount(
                1, code, "validateAccount", 2, 1, new CodeCount.First(Instant.EPOCH, Instant.EPOCH, "S", number));
    }

    @Test
    void countsOfOneCodeAreAddedAndTheFirstAccountStays() {
        pending.add(count("a", "N-1"));
        pending.add(count("a", "N-2"));
        var batch = pending.next();
        assertEquals(1, batch.counts().size());
        var sum = batch.counts().get(0);
        assertEquals(4, sum.times());
        assertEquals(2, sum.calls());
        assertEquals("N-1", sum.first().number());
    }

    @Test
    void batchComesAgainUntilItIsConfirmed() {
        pending.add(count("a", "N-1"));
        var batch = pending.next();
        pending.add(count("a", "N-2"));
        assertSame(batch, pending.next());
        pending.confirm(batch);
        var later = pending.next();
        assertEquals(batch.sequence() + 1, later.sequence());
        assertEquals("N-2", later.counts().get(0).first().number());
        pending.confirm(batch);
        assertSame(later, pending.next());
        pending.confirm(later);
        assertNull(pending.next());
    }

    @Test
    void newCodesAreRefusedAtTheBoundAndTheOthersGoOn() {
        assertTrue(pending.add(count("a", "N-1")));
        pending.next();
        assertTrue(pending.add(count("b", "N-1")));
        assertTrue(pending.add(count("c", "N-1")));
        assertFalse(pending.add(count("d", "N-1")));
        assertTrue(pending.add(count("e", "N-1")), "one warning is enough");
        assertTrue(pending.add(count("b", "N-1")));
        pending.confirm(pending.next());
        assertEquals(2, pending.next().counts().size());
    }

    @Test
    void noCountIsLostBetweenThreads() throws Exception {
        int threads = 8;
        int each = 10_000;
        var pool = Executors.newFixedThreadPool(threads);
        var tasks = new ArrayList<Future<?>>();
        for (int i = 0; i < threads; i++) {
            tasks.add(pool.submit(() -> {
                for (int n = 0; n < each; n++) {
                    pending.add(count("a", "N"));
                }
            }));
        }
        long calls = 0;
        boolean ended = false;
        while (!ended) {
            ended = tasks.stream().allMatch(Future::isDone);
            var batch = pending.next();
            if (batch != null) {
                calls += batch.counts().get(0).calls();
                pending.confirm(batch);
            }
        }
        pool.shutdown();
        assertTrue(pool.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals((long) threads * each, calls);
    }
}
