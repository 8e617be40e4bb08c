package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.OperatorDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sandboxes that a start creates: those that the operator configured, or those that the application ships. */
record ConfiguredSandboxes(List<ConfiguredSandbox> all) {

    private static final List<String> SHIPPED =
            List.of("sandboxes/default.yaml", "sandboxes/guide.yaml", "sandboxes/schema.yaml");

    /**
     * Returns the sandboxes that are configured; empty if none is.
     *
     * @param file the path of the seed file, if one is named
     * @param environment the environment that settings may come from
     * @throws SeedFailure if anything is wrong, with every problem
     */
    static Optional<ConfiguredSandboxes> readConfigured(
            OperatorDocuments documents,
            Optional<String> file,
            SandboxConfig settings,
            Map<String, String> environment) {
        var reader = new SeedReader(documents);
        // An ignored misspelling would leave the shipped keys in use, which everyone knows
        SandboxVariables.findUnknown(environment)
                .forEach(variable -> reader.report(
                        variable + " is not understood: after the sandbox's name comes one of _API_KEYS, _SEED,"
                                + " _CLOCK_MODE, _CLOCK_AT, _DIALECT, _STRICTNESS, _REFERENCE_DATA"));
        file.ifPresent(path -> reader.addFile(path, DocumentFile.read(path)));
        // In alphabetical order, so that the same settings give the same messages
        new TreeMap<>(settings.byName())
                .forEach((name, declared) ->
                        reader.addEntry("emulator.sandboxes." + name, entry(name, declared), declared.referenceData()));
        return reader.isEmpty() ? Optional.empty() : Optional.of(new ConfiguredSandboxes(reader.finish()));
    }

    /** Returns the sandboxes that the application ships, read from its own files. */
    static ConfiguredSandboxes readShipped(OperatorDocuments documents) {
        var reader = new SeedReader(documents);
        SHIPPED.forEach(name -> reader.addFile(name, DocumentFile.readResource(name)));
        return new ConfiguredSandboxes(reader.finish());
    }

    private static ObjectNode entry(String name, SandboxConfig.Declared settings) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("name", name);
        settings.apiKeys().ifPresent(keys -> keys.forEach(entry.withArray("api_keys")::add));
        settings.seed().ifPresent(seed -> entry.put("seed", seed));
        settings.clock().mode().ifPresent(mode -> entry.withObject("clock").put("mode", mode));
        settings.clock().at().ifPresent(at -> entry.withObject("clock").put("at", at));
        settings.dialect().ifPresent(dialect -> entry.put("dialect", dialect));
        settings.strictness().ifPresent(strictness -> entry.put("strictness", strictness));
        return entry;
    }
}
