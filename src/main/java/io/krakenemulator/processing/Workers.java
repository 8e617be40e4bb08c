package io.krakenemulator.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * How much this replica works on at once, whatever sandboxes it is for. New work comes in or is refused; work that has
 * waited for something else is not refused any more and comes in when there is room, first come, first served.
 */
@Singleton
class Workers {

    private final int size;
    private final Queue<CompletableFuture<Void>> returning = new ArrayDeque<>();
    private int busy;

    @Inject
    Workers(ProcessingConfig config) {
        this(config.workers());
    }

    Workers(int size) {
        this.size = size;
    }

    /** Comes in, where there is room. */
    synchronized boolean tryEnter() {
        if (busy >= size) {
            return false;
        }
        busy++;
        return true;
    }

    /** Comes in again, as soon as there is room. */
    synchronized CompletableFuture<Void> reenter() {
        if (tryEnter()) {
            return CompletableFuture.completedFuture(null);
        }
        var turn = new CompletableFuture<Void>();
        returning.add(turn);
        return turn;
    }

    /** Goes, and lets the next one in. */
    void leave() {
        CompletableFuture<Void> next;
        synchronized (this) {
            next = returning.poll();
            if (next == null) {
                busy--;
            }
        }
        if (next != null) {
            next.complete(null);
        }
    }
}
