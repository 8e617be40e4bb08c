package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.OperatorDocuments;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads sandboxes from seed files and settings, and collects their problems. */
final class SeedReader {

    /** The number of problems that a failed start shows. An operator does not fix more at once. */
    private static final int MAX_SHOWN = 20;

    private final OperatorDocuments documents;
    private final List<ConfiguredSandbox> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SeedReader(OperatorDocuments documents) {
        this.documents = documents;
    }

    boolean isEmpty() {
        return found.isEmpty() && problems.isEmpty();
    }

    /** Adds the sandboxes of a seed file. */
    void addFile(String source, JsonNode document) {
        var result = documents.read(document, SeedSandbox.File.class);
        report(source + ": ", result);
        for (int i = 0; result.isValid() && i < result.value().sandboxes().size(); i++) {
            found.add(new ConfiguredSandbox(
                    source + ": sandboxes." + i,
                    result.value().sandboxes().get(i),
                    document.path("sandboxes").get(i)));
        }
    }

    /**
     * Adds one sandbox.
     *
     * @param place where it is configured
     * @param referenceData the path of its reference data, if it has one
     */
    void addEntry(String place, ObjectNode entry, Optional<String> referenceData) {
        var result = documents.read(entry, SeedSandbox.class);
        report(place + ".", result);
        referenceData.ifPresent(path -> entry.set("reference_data", readReferenceData(path)));
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
            var place = problem.at().isRoot() ? "the document" : problem.at().toString();
            report(source + place + " " + problem.detail());
        }
    }

    void report(String problem) {
        problems.add(problem);
    }

    /**
     * Returns the sandboxes.
     *
     * @throws SeedFailure if anything is wrong, with every problem
     */
    List<ConfiguredSandbox> finish() {
        checkUniqueness();
        if (!problems.isEmpty()) {
            var shown = new ArrayList<>(problems.subList(0, Math.min(MAX_SHOWN, problems.size())));
            if (problems.size() > MAX_SHOWN) {
                shown.add("... and " + (problems.size() - MAX_SHOWN) + " more problems");
            }
            throw new SeedFailure(String.join("\n", shown));
        }
        return List.copyOf(found);
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
