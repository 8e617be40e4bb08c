package io.krakenemulator.processing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Room for so much work at once. New work comes in or is turned away; work that has stepped out to wait for something else is
 * not turned away any more and comes back when there is room, first come, first served.
 */
public final class Room {

    private final int size;
    private final Runnable vacated;
    private final Queue<Return> returning = new ArrayDeque<>();
    private int taken;

    public Room(int size) {
        this(size, () -> {});
    }

    /** @param vacated told whenever a place has become free that nobody was waiting for */
    public Room(int size, Runnable vacated) {
        this.size = size;
        this.vacated = vacated;
    }

    /** A place; {@code null} when there is none. */
    public synchronized Place enter() {
        return take() ? new Place() : null;
    }

    private boolean take() {
        if (taken >= size) {
            return false;
        }
        taken++;
        return true;
    }

    private record Return(Place place, CompletableFuture<Void> turn) {}

    /** What one piece of work takes up. */
    public final class Place {

        /** Guarded by the room's lock. */
        private boolean held = true;

        private Place() {}

        /** Gives the place up, to whoever waits to come back first. Does nothing where it is given up already. */
        public void leave() {
            Return next;
            synchronized (Room.this) {
                if (!held) {
                    return;
                }
                held = false;
                next = returning.poll();
                if (next == null) {
                    taken--;
                } else {
                    next.place().held = true;
                }
            }
            if (next == null) {
                vacated.run();
            } else {
                next.turn().complete(null);
            }
        }

        /** Takes a place again, as soon as there is one. */
        public CompletableFuture<Void> comeBack() {
            synchronized (Room.this) {
                if (held || take()) {
                    held = true;
                    return CompletableFuture.completedFuture(null);
                }
                var turn = new CompletableFuture<Void>();
                returning.add(new Return(this, turn));
                return turn;
            }
        }
    }
}
