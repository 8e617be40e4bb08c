package io.krakenemulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * The bounds of a sandbox's journal.
 *
 * @param rows how many requests it keeps; 0 for no journal
 * @param bytes how many bytes they take
 * @param age how long it keeps them, by the real clock
 * @param bodies whether it keeps bodies
 * @param redact the places in bodies whose values are not kept: JSON pointers, with {@code *} for any field or place in a list
 */
public record JournalSettings(int rows, long bytes, Duration age, boolean bodies, List<String> redact) {

    /** The most rows of a journal: its filters read all of them. */
    public static final int MOST_ROWS = 100_000;

    /** The most bytes of a journal. */
    public static final long MOST_BYTES = 256L << 20;

    /** The most paths to redact. */
    public static final int MOST_PATHS = 50;

    /** Returns the settings that were stored for a sandbox, completed by those of the process. */
    JournalSettings overlay(JsonNode stored) {
        return new JournalSettings(
                stored.path("rows").asInt(rows),
                stored.path("bytes").asLong(bytes),
                stored.has("age") ? Duration.parse(stored.path("age").textValue()) : age,
                stored.path("bodies").asBoolean(bodies),
                stored.path("redact").valueStream().map(JsonNode::textValue).toList());
    }
}
