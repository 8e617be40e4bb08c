package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.OperatorDocuments;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sandboxes that a start creates: those that the operator configured, or those that the application ships. */
record ConfiguredSandboxes(List<ConfiguredSandbox> all) {

    /** The number of problems that a failed start shows. An operator does not fix more at once. */
    private static final int MAX_SHOWN = 20;

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
        var reader = new Reader(documents);
        // An ignored misspelling would leave the shipped keys in use, which everyone knows
        SandboxVariables.findUnknown(environment).forEach(reader::reportUnknown);
        file.ifPresent(reader::addFile);
        // In alphabetical order, so that the same settings give the same messages
        new TreeMap<>(settings.byName()).forEach(reader::addDeclared);
        return reader.isEmpty() ? Optional.empty() : Optional.of(reader.finish());
    }

    /** Returns the sandboxes that the application ships, read from its own files. */
    static ConfiguredSandboxes readShipped(OperatorDocuments documents) {
        var reader = new Reader(documents);
        SHIPPED.forEach(reader::addResource);
        return reader.finish();
    }

    /** Collects sandboxes and their problems. */
    private static final class Reader {
        private final OperatorDocuments documents;
        private final List<ConfiguredSandbox> found = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Reader(OperatorDocuments documents) {
            this.documents = documents;
        }

        boolean isEmpty() {
            return found.isEmpty() && problems.isEmpty();
        }

        void addFile(String path) {
            add(path, DocumentFile.read(path));
        }

        void addResource(String name) {
            add(name, DocumentFile.readResource(name));
        }

        private void add(String source, JsonNode document) {
            var result = documents.read(document, SeedSandbox.File.class);
            report(source + ": ", result);
            for (int i = 0; result.isValid() && i < result.value().sandboxes().size(); i++) {
                found.add(new ConfiguredSandbox(
                        source + ": sandboxes." + i,
                        result.value().sandboxes().get(i),
                        document.path("sandboxes").get(i)));
            }
        }

        void reportUnknown(String variable) {
            problems.add(variable + " is not understood: after the sandbox's name comes one of _API_KEYS, _SEED,"
                    + " _CLOCK_MODE, _CLOCK_AT, _DIALECT, _STRICTNESS, _REFERENCE_DATA");
        }

        void addDeclared(String name, SandboxConfig.Declared settings) {
            var place = "emulator.sandboxes." + name;
            var entry = entry(name, settings);
            var result = documents.read(entry, SeedSandbox.class);
            report(place + ".", result);
            settings.referenceData().ifPresent(path -> entry.set("reference_data", readReferenceData(path)));
            if (result.isValid()) {
                found.add(new ConfiguredSandbox(place, result.value(), entry));
            }
        }

        private JsonNode readReferenceData(String path) {
            var document = DocumentFile.read(path);
            report(path + ": ", documents.read(document, ReferenceDataDocument.class));
            return document;
        }

        private void report(String source, ValidationResult<?> result) {
            for (var problem : result.problems()) {
                var place =
                        problem.at().isRoot() ? "the document" : problem.at().toString();
                problems.add(source + place + " " + problem.detail());
            }
        }

        ConfiguredSandboxes finish() {
            checkUniqueness();
            if (!problems.isEmpty()) {
                var shown = new ArrayList<>(problems.subList(0, Math.min(MAX_SHOWN, problems.size())));
                if (problems.size() > MAX_SHOWN) {
                    shown.add("... and " + (problems.size() - MAX_SHOWN) + " more problems");
                }
                throw new SeedFailure(String.join("\n", shown));
            }
            return new ConfiguredSandboxes(List.copyOf(found));
        }

        private void checkUniqueness() {
            var names = new HashMap<String, String>();
            var keys = new HashMap<String, String>();
            for (var sandbox : found) {
                var earlier = names.putIfAbsent(sandbox.name(), sandbox.place());
                if (earlier != null) {
                    problems.add(sandbox.place() + ".name \"" + sandbox.name() + "\" is taken by " + earlier);
                }
                for (int i = 0; i < sandbox.apiKeys().size(); i++) {
                    var place = sandbox.place() + ".api_keys." + i;
                    var other = keys.putIfAbsent(sandbox.apiKeys().get(i), place);
                    if (other != null) {
                        problems.add(place + " is the same key as " + other);
                    }
                }
            }
        }
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
