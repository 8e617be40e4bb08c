package io.krakenemulator.schema.note;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.NotEmptyIfPresent;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that a note has in requests and in answers. */
public interface NoteFields {

    @Composed
    @Schema(description = "Text of the note. It says who or what wrote it, if that matters.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Body {}

    @Composed
    @Schema(description = "Moment at which the note was written; the moment of the import when absent.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CreatedAt {}

    @Composed
    @Schema(description = "Documents that belong to the note.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface DocumentPaths {}

    @Composed
    @NotEmptyIfPresent
    @Schema(description = "Identifier of the note in the source system, so that it is imported once.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ExternalId {}

    @Composed
    @Schema(description = "Whether the note is put away in the archive.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface IsArchived {}

    @Composed
    @Schema(description = "Whether the note is pinned above the others.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface IsPinned {}

    @Composed
    @Schema(description = "Moment at which a pinned note comes unpinned, not before it was written.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface UnpinAt {}
}
