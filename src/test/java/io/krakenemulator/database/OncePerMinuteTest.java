package io.krakenemulator.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OncePerMinuteTest {

    @Test
    void admitReturnsTheCountOfHeldBackEventsOnceAMinute() {
        var nanos = new AtomicLong(Long.MAX_VALUE - 5);
        var lines = new OncePerMinute(nanos::get);
        assertEquals(0, lines.admit());
        for (int i = 0; i < 1000; i++) {
            assertEquals(-1, lines.admit());
        }
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertEquals(1000, lines.admit());
        assertEquals(-1, lines.admit());
    }
}
