package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.SandboxSeries;
import io.krakenemulator.sandbox.Strictness;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessingMetricsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private long now;
    private final ProcessingMetrics metrics = new ProcessingMetrics(registry, () -> now);

    private static Sandbox sandbox(String name) {
        return new Sandbox(
                1,
                name,
                "",
                SandboxClock.frozen(Instant.EPOCH),
                Dialect.GUIDE,
                Strictness.GUIDE,
                1,
                0,
                null,
                Instant.EPOCH);
    }

    private void process(String name) {
        metrics.begin(sandbox(name)).end(ProcessingMetrics.Outcome.IMPORTED, Duration.ofMillis(3));
    }

    private Set<String> names() {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getTag("sandbox"))
                .collect(Collectors.toSet());
    }

    private double inProgress(String name) {
        return registry.get("emulator.processing.in.progress")
                .tag("sandbox", name)
                .gauge()
                .value();
    }

    @Test
    void eachOutcomeHasItsOwnTimer() {
        for (var outcome : ProcessingMetrics.Outcome.values()) {
            metrics.begin(sandbox("a")).end(outcome, Duration.ofMillis(3));
        }
        for (var outcome : new String[] {"imported", "dry_run", "rejected", "failed"}) {
            assertEquals(
                    1,
                    registry.get("emulator.processing.duration")
                            .tag("sandbox", "a")
                            .tag("outcome", outcome)
                            .timer()
                            .count());
        }
    }

    @Test
    void sandboxesBeyondAHundredShareTheirMeters() {
        IntStream.range(0, 100).forEach(i -> process("s" + i));
        assertFalse(names().contains("other"));
        process("s100");
        process("s101");
        assertTrue(names().contains("other"));
        assertFalse(names().contains("s100"));
        assertEquals(
                2,
                registry.get("emulator.processing.duration")
                        .tag("sandbox", "other")
                        .timer()
                        .count());
    }

    @Test
    void newSandboxReplacesTheOneIdleForLongest() {
        var atWork = metrics.begin(sandbox("s0"));
        for (int i = 1; i < 100; i++) {
            now++;
            process("s" + i);
        }
        now += SandboxSeries.IDLE.toNanos() - 1;
        process("s1");
        process("new");
        // The sandbox with work in progress has been idle for longer, but keeps its name.
        assertEquals(100, names().size());
        assertTrue(names().containsAll(Set.of("s0", "s1", "new")));
        assertFalse(names().contains("s2"));
        assertEquals(1, inProgress("s0"));
        atWork.end(ProcessingMetrics.Outcome.IMPORTED, Duration.ofMillis(3));
        assertEquals(0, inProgress("s0"));
        process("s2");
        assertTrue(names().contains("s2"));
        assertFalse(names().contains("other"));
    }

    @Test
    void workEndsInTheMetersInWhichItBegan() {
        IntStream.range(0, 100).forEach(i -> process("s" + i));
        var atWork = metrics.begin(sandbox("late"));
        assertEquals(1, inProgress("other"));
        now += SandboxSeries.IDLE.toNanos();
        metrics.recordLimit(sandbox("late"), 5);
        assertTrue(names().contains("late"));
        atWork.end(ProcessingMetrics.Outcome.IMPORTED, Duration.ofMillis(3));
        assertEquals(0, inProgress("other"));
        assertEquals(0, inProgress("late"));
    }
}
