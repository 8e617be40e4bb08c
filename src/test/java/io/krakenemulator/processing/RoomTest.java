package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final AtomicInteger vacated = new AtomicInteger();
    private final Room room = new Room(2, vacated::incrementAndGet);

    @Test
    void newWorkIsTurnedAwayWhenThereIsNoRoom() {
        var first = room.enter();
        assertNotNull(first);
        assertNotNull(room.enter());
        assertNull(room.enter());
        first.leave();
        assertNotNull(room.enter());
        assertNull(room.enter());
    }

    @Test
    void workThatComesBackWaitsForItsTurn() {
        var one = room.enter();
        var two = room.enter();
        one.leave();
        two.leave();
        var three = room.enter();
        var four = room.enter();
        var first = one.comeBack();
        var second = two.comeBack();
        assertFalse(first.isDone());

        three.leave();
        assertTrue(first.isDone());
        assertFalse(second.isDone());
        assertNull(room.enter());

        four.leave();
        assertTrue(second.isDone());
        one.leave();
        assertNotNull(room.enter());
        assertNull(room.enter());
    }

    @Test
    void placeIsGivenUpOnce() {
        var place = room.enter();
        place.leave();
        place.leave();
        assertNotNull(room.enter());
        assertNotNull(room.enter());
        assertNull(room.enter());
    }

    @Test
    void placeThatWasKeptNeedsNoTurn() {
        var place = room.enter();
        assertTrue(place.comeBack().isDone());
        assertNotNull(room.enter());
        assertNull(room.enter());
    }

    @Test
    void placesThatNobodyWaitsForAreTold() {
        var one = room.enter();
        var two = room.enter();
        one.leave();
        assertEquals(1, vacated.get());
        assertNotNull(room.enter());
        one.comeBack();
        two.leave();
        assertEquals(1, vacated.get());
        one.leave();
        assertEquals(2, vacated.get());
    }
}
