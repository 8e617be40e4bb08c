package io.krakenemulator.schema.note;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A document in the file store.")
public record NoteDocument(
        @RequiredText
        @Schema(description = "Path of the document, relative to the document root of the import supplier.")
        String documentPath) {}
