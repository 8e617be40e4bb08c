package io.krakenemulator.processing;

/**
 * How a sandbox's accounts are processed.
 *
 * @param limit the concurrency limit over all replicas; 0 for no limit
 * @param duration how long each account takes
 * @param hold whether work stops before it starts, until it is released
 */
public record ProcessingSettings(int limit, WorkDuration duration, boolean hold) {

    /** With more slots, the search for a free one would cost too much. */
    public static final int MAX_LIMIT = 10_000;

    /** Returns whether work waits before it starts. */
    boolean hasWait() {
        return hold || duration.maxMillis() > 0;
    }
}
