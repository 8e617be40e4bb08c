package io.krakenemulator.schema.note;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What became of a note that was sent.")
public enum NoteStatus {
    NOTE_CREATION_SUCCESS,
    NOTE_ALREADY_EXISTS
}
