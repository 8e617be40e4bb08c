package io.krakenemulator.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private Progress progress(boolean isTerminal) {
        return new Progress(
                new PrintStream(out, true, StandardCharsets.UTF_8), isTerminal, "cohort.ndjson", 1000, clock::get);
    }

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void logGetsALineEveryFiveSeconds() {
        var progress = progress(false);
        pass(4999);
        progress.update(1000, 100);
        assertEquals("", out.toString());
        pass(1);
        progress.update(12_500, 250);
        progress.update(12_501, 250);
        assertEquals(
                "cohort.ndjson: 12,500 lines, 2,500 lines/s, 25%, 15 s left" + System.lineSeparator(), out.toString());
        pass(5000);
        progress.update(25_000, 1000);
        progress.end();
        assertEquals(2, out.toString().lines().count());
    }

    @Test
    void terminalGetsABarThatChanges() {
        var progress = progress(true);
        pass(2000);
        progress.update(1, 500);
        progress.end();
        assertEquals("\r\u001B[K[############------------] 1 line, 1 lines/s, 50%, 2 s left\r\u001B[K", out.toString());
    }

    @Test
    void durationsHaveTheirUnits() {
        assertEquals("59 s", Texts.duration(59));
        assertEquals("1 min 5 s", Texts.duration(65));
        assertEquals("2 h 1 min", Texts.duration(7260));
    }
}
