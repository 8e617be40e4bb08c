package io.krakenemulator.schema.note;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in the file store. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A document in the file store.")
public record NoteDocument(
        @NotNull
        @NotBlank
        @Schema(description = "Path of the document, relative to the document root of the import supplier.")
        String documentPath) {}
