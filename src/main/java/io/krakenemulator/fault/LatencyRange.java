package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * How long a call waits: always the same, or drawn from a range that includes both ends.
 *
 * @param minMillis in milliseconds
 * @param maxMillis in milliseconds, not below {@code minMillis}
 */
record LatencyRange(long minMillis, long maxMillis) {

    /** Returns the latency of an act as it is stored; {@code null} if it has none. */
    static LatencyRange read(JsonNode latency) {
        if (latency.isObject()) {
            return new LatencyRange(
                    duration(latency.path("min")).toMillis(),
                    duration(latency.path("max")).toMillis());
        }
        var fixed = duration(latency);
        return fixed == null ? null : new LatencyRange(fixed.toMillis(), fixed.toMillis());
    }

    static Duration duration(JsonNode text) {
        return text.isTextual() ? Duration.parse(text.textValue()) : null;
    }

    /**
     * Returns the milliseconds that one call waits: pseudo-random, and the same for the same arguments.
     *
     * @param seed the sandbox's
     * @param place the place of the rule among the rules of the sandbox, from 0
     * @param ordinal the number of the call among those that match the rule, from 1
     */
    long draw(String seed, int place, long ordinal) {
        long span = maxMillis - minMillis + 1;
        return span == 1
                ? minMillis
                : minMillis + Math.floorMod(hash("latency " + place + " " + ordinal + " in " + seed), span);
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
