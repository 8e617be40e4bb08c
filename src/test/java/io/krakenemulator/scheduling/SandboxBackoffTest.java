package io.krakenemulator.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxBackoffTest {

    private long now = -5;
    private final SandboxBackoff backoff = new SandboxBackoff(Duration.ofNanos(100), () -> now);

    @Test
    void sandboxRestsForTheDuration() {
        backoff.add(1);
        now += 60;
        backoff.add(2);
        assertEquals(Set.of(1L, 2L), backoff.ids());
        assertEquals(Optional.of(Duration.ofNanos(40)), backoff.untilNext());
        now += 40;
        assertEquals(Optional.of(Duration.ZERO), backoff.untilNext());
        assertEquals(Set.of(2L), backoff.ids());
        now += 60;
        assertEquals(Set.of(), backoff.ids());
        assertEquals(Optional.empty(), backoff.untilNext());
    }

    @Test
    void addRestartsTheRest() {
        backoff.add(1);
        now += 60;
        backoff.add(1);
        now += 60;
        assertEquals(Set.of(1L), backoff.ids());
    }
}
