package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.ValidationResult;
import java.util.List;

/** The outcome of a change of a sandbox's reference data. */
public sealed interface ReferenceChange {

    /**
     * The change is stored.
     *
     * @param document the whole document as it is now, products included
     * @param value the same as its record
     * @param settingsWithoutEffect the places of settings that the change introduced and that the emulator only keeps
     */
    record Applied(ObjectNode document, ReferenceDataDocument value, List<String> settingsWithoutEffect)
            implements ReferenceChange {}

    /**
     * The document would not be valid; nothing was changed.
     *
     * @param result the problems, at places of the document as it would have become
     */
    record Rejected(ValidationResult<ReferenceDataDocument> result) implements ReferenceChange {}

    /** The sandbox was reset or removed; nothing was changed. */
    record SandboxGone() implements ReferenceChange {}
}
