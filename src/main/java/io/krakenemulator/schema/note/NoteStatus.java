package io.krakenemulator.schema.note;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a note that was sent. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "What became of a note that was sent.")
public enum NoteStatus {
    NOTE_CREATION_SUCCESS,
    NOTE_ALREADY_EXISTS
}
