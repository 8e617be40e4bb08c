package io.krakenemulator.auth.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts the wrong credentials of each address as a leaky bucket does. Forgets the address longest unseen when there are too many. */
final class WrongCredentials {

    static final int MAX_ADDRESSES = 10_000;

    private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** The count of an address as it was at a moment. */
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
        // One below the limit: what has leaked by now must make room for a whole one.
        return count != null && remaining(count, nanoTime.getAsLong()) > perMinute - 1;
    }

    synchronized void add(String address) {
        long now = nanoTime.getAsLong();
        var count = counts.get(address);
        counts.put(address, new Count((count == null ? 0 : remaining(count, now)) + 1, now));
    }

    synchronized int addresses() {
        return counts.size();
    }

    private double remaining(Count count, long now) {
        return Math.max(0, count.wrong() - (now - count.at()) / NANOS_PER_MINUTE * perMinute);
    }
}
