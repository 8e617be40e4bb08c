package io.krakenemulator.schema.note.rules;

import io.krakenemulator.schema.note.Note;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = Note.class,
        says = "A note must not be unpinned before it was created.",
        source = Source.PUBLISHED,
        published = "Validate note created at is equal to or before unpin at",
        codes = NoteIsUnpinnedAfterItsCreation.TOO_EARLY)
final class NoteIsUnpinnedAfterItsCreation implements Rule<Note> {
    static final String TOO_EARLY = "note_unpin_at_earlier_than_creation_date";

    @Override
    public void check(Note note, Facts facts, Problems problems) {
        if (note.createdAt() != null
                && note.unpinAt() != null
                && note.createdAt().isAfter(note.unpinAt())) {
            problems.at("unpin_at").add(TOO_EARLY, "unpin_at must not be before created_at.");
        }
    }
}
