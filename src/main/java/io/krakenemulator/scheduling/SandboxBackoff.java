package io.krakenemulator.scheduling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The sandboxes in which a replica has just found that nothing can be created, because all slots are taken or the replica itself has
 * enough to do. It leaves them alone for a while, however much is scheduled in them. Not safe for use by several threads.
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

    /** Those that have not rested for long enough. */
    Set<Long> ids() {
        long now = nanoTime.getAsLong();
        restingSince.values().removeIf(since -> now - since >= rest.toNanos());
        return Set.copyOf(restingSince.keySet());
    }

    /** How long the first of them has still to rest; empty when there is none. */
    Optional<Duration> untilNext() {
        long now = nanoTime.getAsLong();
        return restingSince.values().stream()
                .map(since -> rest.minusNanos(now - since))
                .min(Duration::compareTo)
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }
}
