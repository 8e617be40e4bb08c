package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers(2);

    @Test
    void newWorkIsRefusedWhenThereIsNoRoom() {
        assertTrue(workers.tryEnter());
        assertTrue(workers.tryEnter());
        assertFalse(workers.tryEnter());
        workers.leave();
        assertTrue(workers.tryEnter());
    }

    @Test
    void workThatComesBackWaitsForItsTurn() {
        assertTrue(workers.tryEnter());
        assertTrue(workers.reenter().isDone());
        var first = workers.reenter();
        var second = workers.reenter();
        assertFalse(first.isDone());

        workers.leave();
        assertTrue(first.isDone());
        assertFalse(second.isDone());
        assertFalse(workers.tryEnter());

        workers.leave();
        assertTrue(second.isDone());
        workers.leave();
        assertTrue(workers.tryEnter());
        assertFalse(workers.tryEnter());
    }
}
