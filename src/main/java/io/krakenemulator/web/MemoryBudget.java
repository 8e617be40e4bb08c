package io.krakenemulator.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A number of bytes of memory for one kind of work. Work reserves bytes and releases them. Nothing waits: work that does
 * not fit is refused at once.
 *
 * <p>Large reservations may take three quarters at most, so that there is always memory for small ones.
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

    /** Returns whether so many bytes can be reserved while nothing else is. */
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

        /** Adds bytes to this reservation; changes nothing and returns false when they are not to be had. */
        public synchronized boolean tryGrow(long bytes) {
            long wanted = held + bytes;
            if (closed || !tryTake(bytes, wanted <= smallUpTo ? capacity : largest)) {
                return false;
            }
            held = wanted;
            return true;
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
