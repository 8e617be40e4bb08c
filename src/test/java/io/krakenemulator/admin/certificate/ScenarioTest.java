package io.krakenemulator.admin.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.sandbox.SandboxName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void thereAreForty() {
        assertEquals(40, Scenario.values().length);
    }

    @Test
    void pageListsEachScenarioAsItIs() throws IOException {
        var page = Files.readString(Path.of("docs/certificate.md"));
        var missing = Stream.of(Scenario.values())
                .map(scenario -> "| `" + scenario.wire() + "` | "
                        + scenario.description()
                                .substring(0, scenario.description().length() - 1) + " |")
                .filter(row -> !page.contains(row))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void namesOfSandboxesAreValid() {
        var certificate = new Certificate("0123abcd", "name", 1, 1, Instant.EPOCH, List.of());
        for (var scenario : Scenario.values()) {
            assertTrue(SandboxName.isValid(certificate.sandboxName(scenario)), scenario::wire);
        }
    }
}
