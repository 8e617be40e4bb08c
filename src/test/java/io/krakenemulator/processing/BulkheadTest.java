package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final AtomicInteger freed = new AtomicInteger();
    private final Bulkhead bulkhead = new Bulkhead(2, freed::incrementAndGet);

    @Test
    void newWorkIsRejectedWhenNoPermitIsFree() {
        var first = bulkhead.tryAcquire();
        assertNotNull(first);
        assertNotNull(bulkhead.tryAcquire());
        assertNull(bulkhead.tryAcquire());
        first.release();
        assertNotNull(bulkhead.tryAcquire());
        assertNull(bulkhead.tryAcquire());
    }

    @Test
    void reacquireWaitsInOrder() {
        var one = bulkhead.tryAcquire();
        var two = bulkhead.tryAcquire();
        one.release();
        two.release();
        var three = bulkhead.tryAcquire();
        var four = bulkhead.tryAcquire();
        var first = one.reacquire();
        var second = two.reacquire();
        assertFalse(first.isDone());

        three.release();
        assertTrue(first.isDone());
        assertFalse(second.isDone());
        assertNull(bulkhead.tryAcquire());

        four.release();
        assertTrue(second.isDone());
        one.release();
        assertNotNull(bulkhead.tryAcquire());
        assertNull(bulkhead.tryAcquire());
    }

    @Test
    void secondReleaseHasNoEffect() {
        var permit = bulkhead.tryAcquire();
        permit.release();
        permit.release();
        assertNotNull(bulkhead.tryAcquire());
        assertNotNull(bulkhead.tryAcquire());
        assertNull(bulkhead.tryAcquire());
    }

    @Test
    void reacquireOfAHeldPermitCompletesAtOnce() {
        var permit = bulkhead.tryAcquire();
        assertTrue(permit.reacquire().isDone());
        assertNotNull(bulkhead.tryAcquire());
        assertNull(bulkhead.tryAcquire());
    }

    @Test
    void onFreeRunsWhenNoWorkWaitsForThePermit() {
        var one = bulkhead.tryAcquire();
        var two = bulkhead.tryAcquire();
        one.release();
        assertEquals(1, freed.get());
        assertNotNull(bulkhead.tryAcquire());
        one.reacquire();
        two.release();
        assertEquals(1, freed.get());
        one.release();
        assertEquals(2, freed.get());
    }
}
