package io.krakenemulator.schema.note;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A note on an account, with a text or documents or both.")
public record Note(
        @NoteFields.Body String body,
        @NoteFields.CreatedAt Instant createdAt,
        @NoteFields.DocumentPaths List<NoteDocument> documentPaths,
        @NoteFields.ExternalId String externalId,
        @NoteFields.IsArchived Boolean isArchived,
        @NoteFields.IsPinned Boolean isPinned,
        @NoteFields.UnpinAt Instant unpinAt) {}
