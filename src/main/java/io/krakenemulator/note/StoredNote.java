package io.krakenemulator.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.schema.note.Note;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A note of an account, stored or about to be.
 *
 * @param body empty if the note has none
 * @param externalId the identifier in the source system, or {@code null}
 * @param unpinAt the end of the pinning, or {@code null}
 * @param documentPaths the list of documents, as it was sent
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

    /**
     * Returns whether a sent note is this one: the same body and, if they are sent, the same moment and the same identifier.
     * Notes without a body are compared by their documents. Otherwise all but the first would be lost.
     *
     * @param documents the documents of the sent note
     */
    boolean matches(Note other, JsonNode documents) {
        var otherBody = Objects.requireNonNullElse(other.body(), "");
        return body.equals(otherBody)
                && (other.createdAt() == null
                        || createdAt.equals(other.createdAt().truncatedTo(ChronoUnit.MICROS)))
                && (other.externalId() == null || other.externalId().equals(externalId))
                && (!body.isEmpty() || documentPaths.equals(documents));
    }
}
