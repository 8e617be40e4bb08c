package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sandboxes to be there from the start: what the operator configured, or the ones that the application ships when
 * nothing is configured.
 */
record ConfiguredSandboxes(List<ConfiguredSandbox> all) {

    /** A start that fails shows this many problems; whoever sees them mends the first ones first. */
    private static final int SHOWN = 20;

    private static final List<String> SHIPPED = List.of("sandboxes/default.yaml", "sandboxes/guide.yaml");

    private static final Shape FILE =
            Shape.object().with("sandboxes", Shape.notEmpty(Shape.listOf(ConfiguredSandbox.SHAPE)));

    /**
     * Reads what is configured; empty when nothing is.
     *
     * @param file the path of the seed file, if one is named
     * @param environment the environment that settings may come from
     * @throws SeedFailure when something is wrong, with all that is
     */
    static Optional<ConfiguredSandboxes> configured(
            Optional<String> file, SandboxSettings settings, Map<String, String> environment) {
        var reader = new Reader();
        // Not to be passed over: who misspells a variable would get the shipped keys, which everyone knows
        SandboxVariables.notUnderstood(environment).forEach(reader::notUnderstood);
        file.ifPresent(reader::file);
        // In alphabetical order, so that the same settings give the same messages
        new TreeMap<>(settings.byName()).forEach(reader::declared);
        return reader.isEmpty() ? Optional.empty() : Optional.of(reader.finished());
    }

    /** The sandboxes that the application ships, read from its own files. */
    static ConfiguredSandboxes shipped() {
        var reader = new Reader();
        SHIPPED.forEach(reader::resource);
        return reader.finished();
    }

    /** Collects sandboxes, and all that is wrong with them. */
    private static final class Reader {
        private final List<ConfiguredSandbox> found = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        boolean isEmpty() {
            return found.isEmpty() && problems.isEmpty();
        }

        void file(String path) {
            add(path, DocumentFile.read(path));
        }

        void resource(String name) {
            add(name, DocumentFile.readResource(name));
        }

        private void add(String source, JsonNode document) {
            var wrong = FILE.problems(document);
            wrong.forEach(problem -> report(source + ": ", problem));
            if (wrong.isEmpty()) {
                var entries = document.path("sandboxes");
                for (int i = 0; i < entries.size(); i++) {
                    found.add(new ConfiguredSandbox(source + ": sandboxes." + i, (ObjectNode) entries.get(i)));
                }
            }
        }

        void notUnderstood(String variable) {
            problems.add(variable + " is not understood: after the sandbox's name comes one of _API_KEYS, _SEED,"
                    + " _CLOCK_MODE, _CLOCK_AT, _DIALECT, _STRICTNESS, _REFERENCE_DATA");
        }

        void declared(String name, SandboxSettings.Declared settings) {
            var place = "emulator.sandboxes." + name;
            var entry = entry(name, settings);
            var wrong = ConfiguredSandbox.SHAPE.problems(entry);
            wrong.forEach(problem -> report(place + ".", problem));
            settings.referenceData().ifPresent(path -> entry.set("reference_data", referenceData(path)));
            if (wrong.isEmpty()) {
                found.add(new ConfiguredSandbox(place, entry));
            }
        }

        private JsonNode referenceData(String path) {
            var document = DocumentFile.read(path);
            ReferenceDocument.shape().problems(document).forEach(problem -> report(path + ": ", problem));
            return document;
        }

        private void report(String source, Problem problem) {
            var at = problem.at().toString();
            problems.add((source + at + " " + problem.detail()).replace(":  ", ": the document "));
        }

        ConfiguredSandboxes finished() {
            checkUniqueness();
            if (!problems.isEmpty()) {
                var shown = new ArrayList<>(problems.subList(0, Math.min(SHOWN, problems.size())));
                if (problems.size() > SHOWN) {
                    shown.add("... and " + (problems.size() - SHOWN) + " more problems");
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

    private static ObjectNode entry(String name, SandboxSettings.Declared settings) {
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
