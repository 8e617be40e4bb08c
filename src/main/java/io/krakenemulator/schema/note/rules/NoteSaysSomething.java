package io.krakenemulator.schema.note.rules;

import io.krakenemulator.schema.note.Note;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Note.class,
        says = "A note must have a body or a document.",
        source = Source.PUBLISHED,
        published = "Validate note body or document paths provided",
        codes = NoteSaysSomething.EMPTY)
final class NoteSaysSomething implements Rule<Note> {
    static final String EMPTY = "note_body_or_document_path_not_found";

    @Override
    public void check(Note note, Facts facts, Problems problems) {
        if ((note.body() == null || note.body().isBlank())
                && note.documentPaths().isEmpty()) {
            problems.at("body").add(EMPTY, "body or document_paths is required.");
        }
    }
}
