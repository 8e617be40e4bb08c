package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** The image for the JVM finds what it copies where the build has put it. */
@DisabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "another package")
class DockerfilesIT {

    @Test
    void thePackageHasAllThatItsImageTakes() throws IOException {
        for (String taken : Dockerfile.JVM.takenFromBuild()) {
            assertTrue(Files.exists(Path.of(taken)), taken);
        }
        try (Stream<Path> parts = Files.list(Path.of("target", "quarkus-app"))) {
            // And nothing of it is left behind.
            List<String> left = parts.filter(Files::isDirectory)
                    .map(part -> part + "/")
                    .filter(part -> !Dockerfile.JVM.takenFromBuild().contains(part))
                    .toList();
            assertEquals(List.of(), left);
        }
    }

    @Test
    void theBuildSaysWhatThePackageIsMadeOf() throws IOException {
        JsonNode parts = new ObjectMapper()
                .readTree(Path.of("target", "quarkus-run-cyclonedx.json").toFile());
        assertEquals("CycloneDX", parts.path("bomFormat").asText());
        assertTrue(parts.findValuesAsText("name").contains("libphonenumber"));
    }
}
