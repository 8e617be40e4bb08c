package io.krakenemulator.processing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * How long processing an account takes: always the same, or drawn from a range that includes both ends.
 *
 * @param minMillis in milliseconds, not negative
 * @param maxMillis in milliseconds, not below {@code minMillis} nor above {@link #LONGEST}
 */
public record WorkDuration(long minMillis, long maxMillis) {

    /** The longest duration that can be set. */
    public static final Duration LONGEST = Duration.ofDays(1);

    public WorkDuration {
        if (minMillis < 0 || maxMillis < minMillis || maxMillis > LONGEST.toMillis()) {
            throw new IllegalArgumentException("not a range of durations: " + minMillis + " to " + maxMillis);
        }
    }

    public boolean isFixed() {
        return minMillis == maxMillis;
    }

    /**
     * Returns the duration of one piece of work: pseudo-random, and the same for the same seed and place.
     *
     * @param place the position of the work in its sandbox, in the order in which work began
     */
    Duration draw(String seed, long place) {
        long span = maxMillis - minMillis + 1;
        return Duration.ofMillis(minMillis + Math.floorMod(hash(seed, place), span));
    }

    private static long hash(String seed, long place) {
        var text = "duration of work " + place + " in " + seed;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
