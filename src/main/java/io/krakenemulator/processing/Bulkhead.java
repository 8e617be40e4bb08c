package io.krakenemulator.processing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Limits how much work runs at once. New work gets a permit or is rejected. Work that has released its permit in order to
 * wait is not rejected again. It reacquires a permit when one is free, in order of arrival.
 */
public final class Bulkhead {

    private final int size;
    private final Runnable onFree;
    private final Queue<Return> returning = new ArrayDeque<>();
    private int taken;

    public Bulkhead(int size) {
        this(size, () -> {});
    }

    /** @param onFree runs whenever a permit becomes free and no work waits for one */
    public Bulkhead(int size, Runnable onFree) {
        this.size = size;
        this.onFree = onFree;
    }

    int size() {
        return size;
    }

    synchronized int countTaken() {
        return taken;
    }

    /** Returns a permit, or {@code null} if none is free. */
    public synchronized Permit tryAcquire() {
        return take() ? new Permit() : null;
    }

    private boolean take() {
        if (taken >= size) {
            return false;
        }
        taken++;
        return true;
    }

    private record Return(Permit permit, CompletableFuture<Void> turn) {}

    /** The permission to run one piece of work. */
    public final class Permit {

        /** Guarded by the lock of the bulkhead. */
        private boolean held = true;

        private Permit() {}

        /** Releases the permit to the work that has waited for longest. A second call has no effect. */
        public void release() {
            Return next;
            synchronized (Bulkhead.this) {
                if (!held) {
                    return;
                }
                held = false;
                next = returning.poll();
                if (next == null) {
                    taken--;
                } else {
                    next.permit().held = true;
                }
            }
            if (next == null) {
                onFree.run();
            } else {
                next.turn().complete(null);
            }
        }

        /** Returns a stage that completes when the permit is acquired again. */
        public CompletableFuture<Void> reacquire() {
            synchronized (Bulkhead.this) {
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
