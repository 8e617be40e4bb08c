package io.krakenemulator.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Admits one event a minute and counts the others. */
final class OncePerMinute {

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final AtomicLong nextAt;
    private final AtomicLong heldBack = new AtomicLong();

    /** @param nanos a clock like {@link System#nanoTime()} */
    OncePerMinute(LongSupplier nanos) {
        this.nanos = nanos;
        nextAt = new AtomicLong(nanos.getAsLong());
    }

    /**
     * Admits an event or holds it back.
     *
     * @return the number of events held back since the last admitted one; -1 if this one is held back
     */
    long admit() {
        long now = nanos.getAsLong();
        long due = nextAt.get();
        if (now - due >= 0 && nextAt.compareAndSet(due, now + MINUTE_NANOS)) {
            return heldBack.getAndSet(0);
        }
        heldBack.incrementAndGet();
        return -1;
    }
}
