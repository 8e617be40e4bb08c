package io.krakenemulator.web;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** The bytes of one body as they arrive, in one array. The array grows only within its reserved memory. */
final class BodyBytes implements AutoCloseable {

    private static final int FIRST = 16 * 1024;

    enum Outcome {
        ADDED,
        TOO_LARGE,
        NO_ROOM
    }

    private final long declared;
    private final long limit;
    private final MemoryBudget.Reservation reservation;

    private byte[] bytes = new byte[0];
    private int size;
    private boolean closed;

    /** @param declared the length that the request declares, or -1 */
    BodyBytes(long declared, long limit, MemoryBudget.Reservation reservation) {
        this.declared = declared;
        this.limit = limit;
        this.reservation = reservation;
    }

    Outcome add(Buffer chunk) {
        long needed = (long) size + chunk.length();
        if (needed > limit) {
            return Outcome.TOO_LARGE;
        }
        if (needed > bytes.length && !grow((int) needed)) {
            return Outcome.NO_ROOM;
        }
        chunk.getBytes(bytes, size);
        size += chunk.length();
        return Outcome.ADDED;
    }

    /** Doubles the array, up to the length of the body. Both arrays count, as both are there for a moment. */
    private boolean grow(int needed) {
        long most = declared < 0 ? limit : Math.max(declared, needed);
        int capacity = (int) Math.max(needed, Math.min(most, Math.max(FIRST, 2L * bytes.length)));
        if (reservation == null || !reservation.tryGrow(capacity)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }

    /** Returns the body in an array of its length, or null where there is no room for that. */
    byte[] toArray() {
        if (size != bytes.length) {
            if (!reservation.tryGrow(size)) {
                return null;
            }
            bytes = Arrays.copyOf(bytes, size);
        }
        var whole = bytes;
        bytes = null;
        return whole;
    }

    long limit() {
        return limit;
    }

    boolean isClosed() {
        return closed;
    }

    /** Releases the memory. Later calls have no effect. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            bytes = null;
            if (reservation != null) {
                reservation.close();
            }
        }
    }
}
