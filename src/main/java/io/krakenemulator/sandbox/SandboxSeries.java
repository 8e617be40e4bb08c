package io.krakenemulator.sandbox;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The meters of each sandbox: a hundred by name, and the rest together. A new sandbox takes the place of the one that has been
 * idle for longest, if that is idle for at least a minute.
 */
public final class SandboxSeries<M extends SandboxSeries.Meters> {

    public static final int NAMED_SANDBOXES = 100;

    /** The name under which the rest is measured. */
    public static final String OTHER = "other";

    /** The idle time after which a sandbox may lose its name. */
    public static final Duration IDLE = Duration.ofMinutes(1);

    private final Function<String, M> create;
    private final LongSupplier nanoTime;
    private final Map<String, Entry<M>> named = new HashMap<>();
    private M others;

    /** The meters of one sandbox. */
    public interface Meters {

        /** Returns whether work is in progress that these meters still have to end. */
        boolean isBusy();

        /** Removes the meters from the registry. */
        void remove();
    }

    private static final class Entry<M> {
        private final M meters;
        private long lastUsed;

        Entry(M meters) {
            this.meters = meters;
        }
    }

    /** @param create creates the meters of a sandbox of that name */
    public SandboxSeries(Function<String, M> create, LongSupplier nanoTime) {
        this.create = create;
        this.nanoTime = nanoTime;
    }

    /** Returns the meters of a sandbox. */
    public synchronized M of(String sandbox) {
        long now = nanoTime.getAsLong();
        var entry = named.get(sandbox);
        if (entry == null) {
            if (named.size() >= NAMED_SANDBOXES) {
                forgetOne(now);
            }
            if (named.size() >= NAMED_SANDBOXES) {
                return others();
            }
            entry = new Entry<>(create.apply(sandbox));
            named.put(sandbox, entry);
        }
        entry.lastUsed = now;
        return entry.meters;
    }

    private M others() {
        if (others == null) {
            others = create.apply(OTHER);
        }
        return others;
    }

    private void forgetOne(long now) {
        named.entrySet().stream()
                .filter(entry -> isIdle(entry.getValue(), now))
                .min(Comparator.comparingLong(entry -> entry.getValue().lastUsed - now))
                .map(Map.Entry::getKey)
                .ifPresent(name -> named.remove(name).meters.remove());
    }

    private boolean isIdle(Entry<M> entry, long now) {
        return !entry.meters.isBusy() && now - entry.lastUsed >= IDLE.toNanos();
    }
}
