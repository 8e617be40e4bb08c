package io.krakenemulator.auth.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts the wrong credentials of each address in a leaky bucket. With too many addresses, it forgets the one that was
 * not seen for longest.
 */
final class WrongCredentials {

    static final int MAX_ADDRESSES = 10_000;

    private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** The count of an address at a moment. */
    private record Count(double wrong, long at) {}

    private final int perMinute;
    private final LongSupplier nanoTime;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    WrongCredentials(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    synchronized boolean areTooMany(String address) {
        var count = counts.get(address);
        // One below the limit: the bucket must have room for one more whole credential.
        return count != null && remainingCount(count, nanoTime.getAsLong()) > perMinute - 1;
    }

    synchronized void add(String address) {
        long now = nanoTime.getAsLong();
        var count = counts.get(address);
        counts.put(address, new Count((count == null ? 0 : remainingCount(count, now)) + 1, now));
    }

    synchronized int addresses() {
        return counts.size();
    }

    private double remainingCount(Count count, long now) {
        return Math.max(0, count.wrong() - (now - count.at()) / NANOS_PER_MINUTE * perMinute);
    }
}
