package io.krakenemulator.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.schema.note.Note;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A note that is on an account, or is about to be.
 *
 * @param body empty where the note has none
 * @param externalId its identifier in the source system, or {@code null}
 * @param unpinAt when a pinned note comes unpinned, or {@code null}
 * @param documentPaths the list of its documents, as it was sent
 */
public record StoredNote(
        String body,
        Instant createdAt,
        String externalId,
        boolean pinned,
        Instant unpinAt,
        boolean archived,
        JsonNode documentPaths) {

    public StoredNote {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it is pinned above the others at a moment of the sandbox's clock. */
    public boolean isPinnedAt(Instant now) {
        return pinned && (unpinAt == null || now.isBefore(unpinAt));
    }

    /**
     * Whether a note that is sent is this one: the same body and, as far as they are sent, the same moment and the same
     * identifier. Notes without a body are told apart by their documents, or all but the first would be lost.
     *
     * @param documents the documents of the other note
     */
    boolean is(Note other, JsonNode documents) {
        var otherBody = Objects.requireNonNullElse(other.body(), "");
        return body.equals(otherBody)
                && (other.createdAt() == null
                        || createdAt.equals(other.createdAt().truncatedTo(ChronoUnit.MICROS)))
                && (other.externalId() == null || other.externalId().equals(externalId))
                && (!body.isEmpty() || documentPaths.equals(documents));
    }
}
