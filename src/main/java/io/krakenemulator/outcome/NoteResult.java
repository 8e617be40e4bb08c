package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The result for a note of a call.
 *
 * @param note the note as it was sent, completed with the values that it left out
 * @param isNew whether the account did not have the note
 */
public record NoteResult(ObjectNode note, boolean isNew) {}
