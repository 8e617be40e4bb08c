package io.krakenemulator.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A number of bytes of memory for one kind of work. Work reserves bytes and releases them. Nothing waits: work that does
 * not fit is refused at once.
 *
 * <p>Each reservation leaves sixteen times its own size free, but no more than a quarter of the budget. So however many others grow at
 * once, there is memory for smaller ones.
 */
public final class MemoryBudget {

    /** How many times its own size a reservation leaves free for smaller ones. */
    private static final int LEFT_FREE = 16;

    private final long capacity;
    private final long largest;
    private final AtomicLong used = new AtomicLong();

    /** @param capacity how many bytes there are */
    public MemoryBudget(long capacity) {
        this.capacity = capacity;
        this.largest = capacity - capacity / 4;
    }

    /** Reserves bytes, or returns {@code null} when too few are left at this moment. */
    public Reservation tryReserve(long bytes) {
        var reservation = new Reservation();
        return reservation.tryGrow(bytes) ? reservation : null;
    }

    /** Returns whether so many bytes can be reserved while there is no other reservation. */
    public boolean canEverHold(long bytes) {
        return bytes <= largest;
    }

    /** Returns how many bytes are reserved now. */
    public long usedBytes() {
        return used.get();
    }

    /** Returns how many bytes there are. */
    public long capacity() {
        return capacity;
    }

    /** Returns how many bytes may be reserved in all with a reservation of this size. */
    private long mostWith(long bytes) {
        return Math.max(largest, capacity - LEFT_FREE * bytes);
    }

    private boolean tryTake(long bytes, long most) {
        long taken;
        do {
            taken = used.get();
            if (taken + bytes > most) {
                return false;
            }
        } while (!used.compareAndSet(taken, taken + bytes));
        return true;
    }

    /** Bytes that are reserved until they are released. Several threads may use the object. */
    public final class Reservation implements AutoCloseable {

        private long held;
        private boolean closed;

        private Reservation() {}

        /** Adds bytes to this reservation; changes nothing and returns false if they are not available. */
        public synchronized boolean tryGrow(long bytes) {
            long wanted = held + bytes;
            if (closed || !tryTake(bytes, mostWith(wanted))) {
                return false;
            }
            held = wanted;
            return true;
        }

        /** Releases some bytes of this reservation. */
        public synchronized void shrink(long bytes) {
            if (!closed) {
                used.addAndGet(-bytes);
                held -= bytes;
            }
        }

        /** Returns how many bytes this reservation holds. */
        public synchronized long bytes() {
            return held;
        }

        /** Releases all bytes. Later calls have no effect. */
        @Override
        public synchronized void close() {
            closed = true;
            used.addAndGet(-held);
            held = 0;
        }
    }
}
