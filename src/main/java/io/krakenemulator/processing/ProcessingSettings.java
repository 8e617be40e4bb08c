package io.krakenemulator.processing;

/**
 * How a sandbox's accounts are processed.
 *
 * @param limit how many at once, over all replicas; 0 for any number
 * @param duration how long each takes
 * @param hold whether each stops before it is worked on, until it is released
 */
public record ProcessingSettings(int limit, WorkDuration duration, boolean hold) {

    /** More slots than this would make looking for a free one dear. */
    public static final int MAX_LIMIT = 10_000;

    boolean letWorkWait() {
        return hold || duration.maxMillis() > 0;
    }
}
