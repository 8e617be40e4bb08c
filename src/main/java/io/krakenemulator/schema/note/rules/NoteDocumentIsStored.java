package io.krakenemulator.schema.note.rules;

import io.krakenemulator.schema.note.NoteDocument;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.StoredPath;

/** The document of a note is in the store. */
@Validates(
        value = NoteDocument.class,
        name = "Validate path exists in file store",
        codes = StoredPath.CODE,
        field = "document_path")
final class NoteDocumentIsStored extends StoredPath<NoteDocument> {
    NoteDocumentIsStored() {
        super("document_path", NoteDocument::documentPath);
    }
}
