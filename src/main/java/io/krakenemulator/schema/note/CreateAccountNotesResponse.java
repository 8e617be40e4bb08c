package io.krakenemulator.schema.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note and what became of it. Source: guide, schema. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A note and what became of it.")
public record CreateAccountNotesResponse(
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

        @NotNull @Schema(description = "What became of the note.")
        NoteStatus status,

        @Schema(description = "Moment at which a pinned note comes unpinned, not before it was written.")
        Instant unpinAt) {}
