package io.krakenemulator.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestingSandboxesTest {

    private long now = -5;
    private final RestingSandboxes resting = new RestingSandboxes(Duration.ofNanos(100), () -> now);

    @Test
    void sandboxIsLeftAloneUntilItHasRested() {
        resting.add(1);
        now += 60;
        resting.add(2);
        assertEquals(Set.of(1L, 2L), resting.ids());
        assertEquals(Optional.of(Duration.ofNanos(40)), resting.untilNext());
        now += 40;
        assertEquals(Optional.of(Duration.ZERO), resting.untilNext());
        assertEquals(Set.of(2L), resting.ids());
        now += 60;
        assertEquals(Set.of(), resting.ids());
        assertEquals(Optional.empty(), resting.untilNext());
    }

    @Test
    void restBeginsAnewWithEachRefusal() {
        resting.add(1);
        now += 60;
        resting.add(1);
        now += 60;
        assertEquals(Set.of(1L), resting.ids());
    }
}
