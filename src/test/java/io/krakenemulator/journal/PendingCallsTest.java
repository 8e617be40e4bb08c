package io.krakenemulator.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingCallsTest {

    private static final CallFact.Moment NOON =
            new CallFact.Moment(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2019-08-06T12:00:00Z"));

    private static CallFact fact(long sandbox, String number) {
        return new CallFact(
                new CallFact.Key(sandbox, "S", number, "stageAccount", 201, true, false, BodyHash.NONE), 1, NOON, NOON);
    }

    private static JournalEntry entry(long owner, String body) {
        return new JournalEntry(
                owner,
                NOON,
                "stageAccount",
                "POST",
                "/",
                "S",
                "N",
                null,
                201,
                5,
                null,
                null,
                null,
                null,
                body,
                null,
                null,
                null);
    }

    @Test
    void equalFactsAreSummed() {
        var pending = new PendingCalls(10, 10_000);
        assertFalse(pending.add(fact(1, "A")));
        pending.add(fact(1, "A"));
        pending.add(fact(1, "B"));
        assertEquals(
                3, pending.next().facts().stream().mapToLong(CallFact::calls).sum());
        assertEquals(2, pending.next().facts().size());
    }

    @Test
    void factsBeyondTheBoundAreCountedAsLost() {
        var pending = new PendingCalls(2, 10_000);
        pending.add(fact(1, "A"));
        assertTrue(pending.add(fact(1, "B")));
        pending.add(fact(1, "C"));
        pending.add(fact(1, "A"));
        pending.add(fact(2, "A"));
        assertEquals(Map.of(1L, 1L, 2L, 1L), pending.next().lostFacts());
    }

    @Test
    void oldestEntriesMakePlaceAndAreCounted() {
        var one = entry(1, "x".repeat(100));
        var pending = new PendingCalls(10, 3L * one.size());
        for (int i = 0; i < 3; i++) {
            pending.add(entry(1, "x".repeat(100)));
        }
        pending.add(entry(2, "y".repeat(100)));
        pending.add(entry(2, "y".repeat(150)));
        var batch = pending.next();
        assertEquals(Map.of(1L, 3L), batch.dropped());
        assertEquals(2, batch.entries().size());
        assertEquals(batch.entries().stream().mapToLong(JournalEntry::size).sum(), batch.bytes());
    }

    @Test
    void entriesThatAreBeingWrittenCountForTheBound() {
        var one = entry(1, "");
        var pending = new PendingCalls(10, one.size());
        pending.add(entry(1, ""));
        var written = pending.next();
        pending.add(entry(1, ""));
        assertSame(written, pending.next());
        pending.confirm(written);
        assertEquals(Map.of(1L, 1L), pending.next().dropped());
    }

    @Test
    void unconfirmedBatchComesAgainAndTheNextHasAHigherNumber() {
        var pending = new PendingCalls(10, 10_000);
        assertNull(pending.next());
        pending.add(fact(1, "A"));
        var first = pending.next();
        pending.add(fact(1, "B"));
        assertSame(first, pending.next());
        pending.confirm(first);
        assertEquals(first.sequence() + 1, pending.next().sequence());
    }
}
