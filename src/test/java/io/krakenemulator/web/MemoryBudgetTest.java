package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asserts that parallel reservations never exceed the budget, and that all memory is released. */
class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(6_400);

    @Test
    void refusesReservationsUntilMemoryIsReleased() {
        var first = budget.tryReserve(4_000);
        assertNull(budget.tryReserve(801));
        first.close();
        assertNotNull(budget.tryReserve(801));
        assertEquals(801, budget.usedBytes());
    }

    @Test
    void largeReservationsLeaveAQuarterToSmallOnes() {
        var large = budget.tryReserve(4_800);
        assertNull(budget.tryReserve(101));
        for (int i = 0; i < 144; i++) {
            assertNotNull(budget.tryReserve(10));
        }
        assertEquals(6_240, budget.usedBytes());
        assertNull(budget.tryReserve(10));
        assertNotNull(budget.tryReserve(1));
        large.close();
        assertEquals(1_441, budget.usedBytes());
    }

    @Test
    void manyThatGrowTogetherLeaveMemoryToSmallerOnes() {
        var growing = Stream.generate(() -> budget.tryReserve(1)).limit(200).toList();
        for (int round = 0; round < 200; round++) {
            growing.forEach(reservation -> reservation.tryGrow(1));
        }
        assertTrue(budget.usedBytes() > 5_000, budget.usedBytes() + " bytes");
        assertNotNull(budget.tryReserve(20));
    }

    @Test
    void growingReservationGetsTheBoundOfLargeOnes() {
        budget.tryReserve(4_750);
        var growing = budget.tryReserve(50);
        assertFalse(growing.tryGrow(51));
        assertEquals(50, growing.bytes());
        assertEquals(4_800, budget.usedBytes());
    }

    @Test
    void shrinkReleasesAPartOnce() {
        var reservation = budget.tryReserve(90);
        reservation.shrink(40);
        assertEquals(50, budget.usedBytes());
        reservation.close();
        reservation.shrink(10);
        assertEquals(0, budget.usedBytes());
    }

    @Test
    void canEverHoldIsFalseOverTheBound() {
        assertTrue(budget.canEverHold(4_800));
        assertFalse(budget.canEverHold(4_801));
    }

    @Test
    void closeReleasesOnlyOnce() {
        var other = budget.tryReserve(50);
        var reservation = budget.tryReserve(70);
        reservation.close();
        reservation.close();
        assertEquals(50, budget.usedBytes());
        assertFalse(reservation.tryGrow(1), "what was given back is not taken again");
        other.close();
        assertEquals(0, budget.usedBytes());
    }

    @Test
    void concurrentReservationsNeverExceedTheBudget() throws InterruptedException {
        var most = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> {
                for (int round = 0; round < 20_000; round++) {
                    var reservation =
                            budget.tryReserve(ThreadLocalRandom.current().nextInt(2_000));
                    if (reservation != null) {
                        reservation.tryGrow(ThreadLocalRandom.current().nextInt(500));
                        most.accumulateAndGet(budget.usedBytes(), Math::max);
                        reservation.close();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertTrue(most.get() <= budget.capacity(), most + " bytes at once");
        assertEquals(0, budget.usedBytes());
    }

    @Test
    void bodiesAreRefusedByTheirSizeAndTheFreeMemory() {
        var large = new MemoryBudget(1_000_000);
        try (var memory = BodyMemory.reserve(large, 10_000)) {
            assertEquals(4_096 + 30_000 + BodyMemory.BYTES_AT_ONCE, large.usedBytes());
            for (int i = 0; i < 341; i++) {
                memory.addValue();
            }
            assertEquals(4_096 + 30_000 + BodyMemory.BYTES_AT_ONCE, large.usedBytes());
            memory.addObject(50);
            assertEquals(4_096 + 30_000 + 2 * BodyMemory.BYTES_AT_ONCE, large.usedBytes());

            var busy = assertThrows(ApiFailure.class, () -> BodyMemory.reserve(large, 225_000));
            assertEquals(503, busy.status());
            assertEquals("service_unavailable", busy.body().path("code").textValue());
            assertEquals("1", busy.headers().get("Retry-After"));

            var never = assertThrows(ApiFailure.class, () -> {
                for (int i = 0; i < 10_000; i++) {
                    memory.addValue();
                }
            });
            assertEquals(413, never.status());
            assertEquals(0, large.usedBytes(), "a refused body gives its memory back before its answer is written");
        }
        assertEquals(0, large.usedBytes());
    }

    @Test
    void bodiesThatWaitForTheirTurnLeaveMemoryForSmallerOnes() {
        var budget = new MemoryBudget(19_000_000);
        var waiting = new ArrayList<BodyMemory>();
        assertThrows(ApiFailure.class, () -> {
            while (true) {
                waiting.add(BodyMemory.reserve(budget, 18_000));
            }
        });
        try (var small = BodyMemory.reserve(budget, 3_000)) {
            for (int i = 0; i < 300; i++) {
                small.addValue();
            }
            assertTrue(small.bytes() > 0);
        }
        waiting.forEach(BodyMemory::close);
        assertEquals(0, budget.usedBytes());
    }
}
