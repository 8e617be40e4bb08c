package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Asserts that the documents state the published facts. {@code contract/facts.txt} has those of the dialects {@code both}
 * and {@code schema}, and {@code contract/facts-schema.txt} those that only {@code schema} can state. Each file has the parts
 * of operations that share facts, and below them a line for each place in the payload, with its facts. Published facts that
 * no document states are in {@code docs/differences.md} instead.
 */
class WireFactsTest {

    private record Line(List<String> parts, String place, List<String> facts) {}

    @ParameterizedTest
    @CsvSource({"both, facts.txt, 8000", "schema, facts.txt, 8000", "schema, facts-schema.txt, 8000"})
    void everyPublishedFactIsStated(String dialect, String file, int atLeast) throws IOException {
        Map<String, Map<String, Set<String>>> stated = new WireFacts(WireDocument.readReleased(dialect)).all();
        var missing = new ArrayList<String>();
        int known = 0;
        for (var line : lines(Path.of("contract", file))) {
            for (var part : line.parts()) {
                var here = stated.getOrDefault(part, Map.of()).get(line.place());
                known += 1 + line.facts().size();
                if (here == null) {
                    missing.add(part + " " + line.place());
                } else {
                    line.facts().stream()
                            .filter(fact -> !here.contains(fact))
                            .forEach(fact -> missing.add(part + " " + line.place() + " " + fact));
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(known > atLeast, known + " facts: the list has been cut short");
    }

    private static List<Line> lines(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        var parts = new ArrayList<String>();
        boolean heading = false;
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("[")) {
                if (!heading) {
                    parts.clear();
                }
                parts.add(line.substring(1, line.length() - 1));
                heading = true;
            } else if (!line.isBlank()) {
                heading = false;
                var words = List.of(line.split(" "));
                lines.add(new Line(List.copyOf(parts), words.get(0), words.subList(1, words.size())));
            }
        }
        return lines;
    }
}
