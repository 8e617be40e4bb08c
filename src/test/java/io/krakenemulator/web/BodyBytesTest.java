package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.web.BodyBytes.Outcome;
import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyBytesTest {

    private static final int LIMIT = 1_000_000;

    private final MemoryBudget budget = new MemoryBudget(8_000_000);

    private BodyBytes body(long declared) {
        return new BodyBytes(declared, LIMIT, budget.tryReserve(0));
    }

    private static Buffer bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Buffer.buffer(bytes);
    }

    @Test
    void keepsEveryByteWhetherTheLengthIsDeclaredOrNot() {
        for (int declared : new int[] {200_001, -1}) {
            var body = body(declared);
            var sent = bytes(200_001);
            for (int at = 0; at < sent.length(); at += 7_000) {
                assertEquals(Outcome.ADDED, body.add(sent.slice(at, Math.min(at + 7_000, sent.length()))));
            }
            assertArrayEquals(sent.getBytes(), body.toArray());
            body.close();
        }
    }

    @Test
    void reservesByArrivedBytesAndNotByTheDeclaredLength() {
        var body = body(LIMIT);
        assertEquals(0, budget.usedBytes());
        body.add(bytes(10));
        assertEquals(16 * 1024, budget.usedBytes());
        body.close();
        body.close();
        assertEquals(0, budget.usedBytes());
    }

    @Test
    void reservesNoMoreThanThreeTimesOfALargeBodyWhileItGrows() {
        var body = body(LIMIT);
        for (int i = 0; i < LIMIT / 1_000; i++) {
            assertEquals(Outcome.ADDED, body.add(bytes(1_000)));
        }
        body.toArray();
        assertTrue(budget.usedBytes() <= 3 * LIMIT, "used: " + budget.usedBytes());
    }

    @Test
    void refusesABodyOverTheLimit() {
        var body = body(-1);
        assertEquals(Outcome.ADDED, body.add(bytes(LIMIT)));
        assertEquals(Outcome.TOO_LARGE, body.add(bytes(1)));
    }

    @Test
    void refusesABodyWithoutMemory() {
        var others = budget.tryReserve(5_990_000);
        var body = body(-1);
        assertEquals(Outcome.NO_ROOM, body.add(bytes(200_000)));
        others.close();
        assertEquals(Outcome.ADDED, body.add(bytes(200_000)));
    }

    @Test
    void returnsNullWithoutMemoryForTheLastCopy() {
        var body = body(-1);
        body.add(bytes(200_000));
        body.add(bytes(1));
        var others = budget.tryReserve(5_300_000);
        assertNull(body.toArray());
        others.close();
    }
}
