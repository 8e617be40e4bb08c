package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.cases.AccountEngine;
import io.krakenemulator.cases.FactsOfDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload in {@code docs/samples} passes all rules with the reference data of its sandbox. */
class SamplePayloadsTest {

    @Test
    void thereIsNoOtherSample() throws IOException {
        try (var files = Files.list(Samples.FOLDER)) {
            assertEquals(
                    Samples.withTheirSandboxes().map(sample -> sample.get()[0]).collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .collect(Collectors.toSet()));
        }
    }

    /** The clocks of the sandboxes run on; neither a strict sandbox nor a date far ahead may refuse a sample. */
    @ParameterizedTest
    @MethodSource("io.krakenemulator.documentation.Samples#withTheirSandboxes")
    void sampleStaysValid(String file, String sandbox) throws IOException {
        var sample = Samples.read(file);
        for (var moment : List.of("2024-06-01T12:00:00Z", "2030-02-28T23:59:00Z", "2049-12-31T00:00:00Z")) {
            var facts = FactsOfDocument.at(Instant.parse(moment), AccountEngine.shippedReferenceData(sandbox));
            for (var strict : List.of(false, true)) {
                var result = AccountEngine.validate(sample, facts, strict);
                assertEquals(List.of(), result.problems(), moment + ", strict: " + strict);
                assertEquals(
                        sample.get("external_account_number"), result.cleaned().get("external_account_number"));
            }
        }
    }
}
