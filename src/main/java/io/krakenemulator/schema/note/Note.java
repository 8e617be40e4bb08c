package io.krakenemulator.schema.note;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note on an account, with a text or documents or both. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A note on an account, with a text or documents or both.")
public record Note(
        @Schema(description = "Text of the note. It says who or what wrote it, if that matters.")
        String body,

        @Schema(description = "Moment at which the note was written; the moment of the import when absent.")
        Instant createdAt,

        @Schema(description = "Documents that belong to the note.")
        List<NoteDocument> documentPaths,

        @NotEmptyIfPresent
        @Schema(description = "Identifier of the note in the source system, so that it is imported once.")
        String externalId,

        @Schema(description = "Whether the note is put away in the archive.")
        Boolean isArchived,

        @Schema(description = "Whether the note is pinned above the others.")
        Boolean isPinned,

        @Schema(description = "Moment at which a pinned note comes unpinned, not before it was written.")
        Instant unpinAt) {}
