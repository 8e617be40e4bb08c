package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;

/** Asserts that the build creates the files that the images copy. */
class DockerfilesIT {

    private static final String NATIVE = "io.krakenemulator.boot.PackagedApplication#isNative";

    /** Created by the Dockerfile itself, not by the build. */
    private static final String LIBRARIES = "target/libraries/";

    @Test
    @DisabledIf(value = NATIVE, disabledReason = "another package")
    void packageHasAllFilesThatItsImageCopies() throws IOException {
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
    @EnabledIf(value = NATIVE, disabledReason = "another package")
    void eachNameThatTheNativeImageTakesIsOneFile() throws IOException {
        List<String> taken = Dockerfile.NATIVE.takenFromBuild().stream()
                .filter(path -> !path.equals(LIBRARIES))
                .toList();
        assertEquals(2, taken.size(), taken::toString);
        for (String path : taken) {
            List<Path> files = findFiles(path);
            assertEquals(1, files.size(), () -> path + " is " + files);
            assertTrue(Files.isRegularFile(files.get(0)), files::toString);
        }
        assertTrue(taken.stream().anyMatch(path -> isExecutable(path)), taken::toString);
    }

    @Test
    void buildListsTheComponentsOfThePackage() throws IOException {
        Dockerfile dockerfile = PackagedApplication.isNative() ? Dockerfile.NATIVE : Dockerfile.JVM;
        List<String> documents = dockerfile.takenFromBuild().stream()
                .filter(path -> path.endsWith("cyclonedx.json"))
                .toList();
        assertEquals(1, documents.size(), documents::toString);
        List<Path> files = findFiles(documents.get(0));
        assertEquals(1, files.size(), files::toString);

        JsonNode parts = new ObjectMapper().readTree(files.get(0).toFile());
        assertEquals("CycloneDX", parts.path("bomFormat").asText());
        assertTrue(parts.findValuesAsText("name").contains("libphonenumber"));
    }

    private static boolean isExecutable(String pattern) {
        try {
            return findFiles(pattern).get(0).toAbsolutePath().equals(PackagedApplication.executable());
        } catch (IOException e) {
            throw new AssertionError(pattern, e);
        }
    }

    /** Returns the files that match a name with wildcards. */
    private static List<Path> findFiles(String pattern) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.list(Path.of(pattern).getParent())) {
            return files.filter(matcher::matches).toList();
        }
    }
}
