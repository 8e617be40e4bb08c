package io.krakenemulator.schema.note.rules;

import io.krakenemulator.schema.note.NoteDocument;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.StoredPath;

@Validates(
        value = NoteDocument.class,
        says = "The document of a note must be in the document store.",
        source = Source.PUBLISHED,
        published = "Validate path exists in file store",
        codes = StoredPath.CODE,
        field = "document_path")
final class NoteDocumentIsStored extends StoredPath<NoteDocument> {
    NoteDocumentIsStored() {
        super("document_path", NoteDocument::documentPath);
    }
}
