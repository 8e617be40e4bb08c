package io.krakenemulator.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.krakenemulator.dialect.Dialect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

    private static final Instant SHOWN = Instant.parse("2019-08-06T12:00:00Z");
    private static final Instant SET = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void liveClockShowsRealTime() {
        assertEquals(SET, SandboxClock.live().now(realTime(SET)));
    }

    @Test
    void frozenClockStandsStill() {
        assertEquals(SHOWN, SandboxClock.frozen(SHOWN).now(realTime(SET)));
        assertEquals(SHOWN, SandboxClock.frozen(SHOWN).now(realTime(SET.plusSeconds(3600))));
    }

    @Test
    void offsetClockRunsOnFromItsMoment() {
        var clock = SandboxClock.offset(SHOWN, SET);

        assertEquals(SHOWN, clock.now(realTime(SET)));
        assertEquals(SHOWN.plusSeconds(90), clock.now(realTime(SET.plusSeconds(90))));
    }

    @Test
    void clockThatIsNotLiveNeedsItsMoment() {
        assertThrows(NullPointerException.class, () -> SandboxClock.frozen(null));
        assertThrows(NullPointerException.class, () -> SandboxClock.offset(SHOWN, null));
    }

    @Test
    void todayIsTheDateInLondon() {
        var justBeforeMidnightUtcInSummer = Instant.parse("2019-08-06T23:30:00Z");
        var sandbox = new Sandbox(
                1,
                "any",
                "any",
                SandboxClock.frozen(justBeforeMidnightUtcInSummer),
                Dialect.GUIDE,
                Strictness.GUIDE,
                1,
                0,
                null,
                SET);

        assertEquals(LocalDate.of(2019, 8, 7), sandbox.today());
    }

    private static Clock realTime(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
