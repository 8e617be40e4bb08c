package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A sandbox that the configuration names, found to be valid.
 *
 * @param place where it was written, for messages
 */
record ConfiguredSandbox(String place, SandboxDefinition definition, List<String> apiKeys) {

    /** @param sent the entry as it was written */
    ConfiguredSandbox(String place, SeedSandbox entry, JsonNode sent) {
        this(place, entry.define(sent), entry.apiKeys());
    }

    String name() {
        return definition.name();
    }
}
