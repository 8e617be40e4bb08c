package io.krakenemulator.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * So many bytes of memory for the work of one kind, given away and taken back by weight. Nothing waits: work that does not fit
 * is refused at once.
 *
 * <p>Large reservations may fill no more than three quarters, so that small ones find room beside them.
 */
public final class MemoryBudget {

    /** A reservation of more than this part of the budget is a large one. */
    private static final int PARTS_OF_SMALL = 64;

    private final long capacity;
    private final long smallUpTo;
    private final long largest;
    private final AtomicLong used = new AtomicLong();

    /** @param capacity how many bytes there are */
    public MemoryBudget(long capacity) {
        this.capacity = capacity;
        this.smallUpTo = capacity / PARTS_OF_SMALL;
        this.largest = capacity - capacity / 4;
    }

    /** Reserves bytes, or returns {@code null} when too few are left at this moment. */
    public Reservation tryReserve(long bytes) {
        var reservation = new Reservation();
        return reservation.tryGrow(bytes) ? reservation : null;
    }

    /** Whether a reservation of so many bytes finds room when nothing else is reserved. */
    public boolean canEverHold(long bytes) {
        return bytes <= largest;
    }

    /** How many bytes are reserved now. */
    public long used() {
        return used.get();
    }

    /** How many bytes there are. */
    public long capacity() {
        return capacity;
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

    /** Bytes that are reserved until they are given back. Several threads may use it. */
    public final class Reservation implements AutoCloseable {

        private long held;
        private boolean closed;

        private Reservation() {}

        /** Adds bytes to this reservation; changes nothing and returns false when they are not to be had. */
        public synchronized boolean tryGrow(long bytes) {
            long wanted = held + bytes;
            if (closed || !tryTake(bytes, wanted <= smallUpTo ? capacity : largest)) {
                return false;
            }
            held = wanted;
            return true;
        }

        /** How many bytes this reservation holds. */
        public synchronized long bytes() {
            return held;
        }

        /** Gives back all bytes. Later calls have no effect. */
        @Override
        public synchronized void close() {
            closed = true;
            used.addAndGet(-held);
            held = 0;
        }
    }
}
