package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Shape;
import java.util.List;

/**
 * A sandbox to be there from the start, read and found to be well formed.
 *
 * @param place where it was written, for messages
 */
record ConfiguredSandbox(String place, SandboxForm form) {

    /** The form of one sandbox in a seed file. Nobody would be shown a key that is made at start, so one is asked for. */
    static final Shape SHAPE =
            SandboxForm.FIELDS.with("api_keys", SandboxForm.FIELDS.shapes().get("api_keys"));

    ConfiguredSandbox(String place, ObjectNode entry) {
        this(place, new SandboxForm(entry));
    }

    String name() {
        return form.name();
    }

    List<String> apiKeys() {
        return form.apiKeys();
    }
}
