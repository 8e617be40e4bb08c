package io.krakenemulator.scheduling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The sandboxes in which no account can be created at present, because all slots are taken or this replica is busy. The workers
 * leave them alone for a while. This class is not thread-safe.
 */
final class SandboxBackoff {

    private final Duration rest;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> restingSince = new HashMap<>();

    SandboxBackoff(Duration rest, LongSupplier nanoTime) {
        this.rest = rest;
        this.nanoTime = nanoTime;
    }

    void add(long sandboxId) {
        restingSince.put(sandboxId, nanoTime.getAsLong());
    }

    /** Returns the sandboxes that have to rest. */
    Set<Long> ids() {
        long now = nanoTime.getAsLong();
        restingSince.values().removeIf(since -> now - since >= rest.toNanos());
        return Set.copyOf(restingSince.keySet());
    }

    /** Returns the time until the next sandbox has rested; empty if none rests. */
    Optional<Duration> untilNext() {
        long now = nanoTime.getAsLong();
        return restingSince.values().stream()
                .map(since -> rest.minusNanos(now - since))
                .min(Duration::compareTo)
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }
}
