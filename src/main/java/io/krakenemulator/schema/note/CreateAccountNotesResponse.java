package io.krakenemulator.schema.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A note and what became of it.")
public record CreateAccountNotesResponse(
        @NoteFields.Body String body,
        @NoteFields.CreatedAt Instant createdAt,
        @NoteFields.DocumentPaths List<NoteDocument> documentPaths,
        @NoteFields.ExternalId String externalId,
        @NoteFields.IsArchived Boolean isArchived,
        @NoteFields.IsPinned Boolean isPinned,

        @NotNull @Schema(description = "What became of the note.")
        NoteStatus status,
        @NoteFields.UnpinAt Instant unpinAt) {}
