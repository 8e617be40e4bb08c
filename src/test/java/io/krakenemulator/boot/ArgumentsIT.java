package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.generation.GenerateCommand;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the packaged application, on the JVM or native: no argument starts a server. */
class ArgumentsIT {

    /** Leads nowhere, so that a start would fail with another exit code than the expected ones. */
    private static final Map<String, String> NO_DATABASE =
            Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:1/none");

    @TempDir
    private Path folder;

    @Test
    void helpPrintsTheUsage() throws Exception {
        try (var application = PackagedApplication.start(folder, NO_DATABASE, "--help")) {
            assertEquals(0, application.awaitExit());
            assertTrue(
                    application.log().get(0).startsWith("Usage: "),
                    () -> application.log().toString());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void versionPrintsOneLine() throws Exception {
        try (var application = PackagedApplication.start(folder, NO_DATABASE, "--version")) {
            assertEquals(0, application.awaitExit());
            assertEquals(1, application.log().size());
            assertTrue(
                    application.log().get(0).matches("kraken-migration-emulator \\d+\\.\\d+\\.\\d+\\S*"),
                    () -> application.log().toString());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void unknownArgumentIsRefused() throws Exception {
        try (var application = PackagedApplication.start(folder, NO_DATABASE, "--prot=8081")) {
            assertEquals(2, application.awaitExit());
            assertEquals(
                    List.of("kraken-migration-emulator: Argument \"--prot=8081\" is not known."
                            + " Run with --help for a list."),
                    application.errors());
            assertEquals(List.of(), application.log());
        }
    }

    /** Compares with the bytes that the classes generate on the JVM of the test. */
    @Test
    void generateWritesTheSameAccountsEverywhere() throws Exception {
        var expected = new ByteArrayOutputStream();
        var options = List.of("generate", "--accounts", "3000", "--faults", "30%", "--seed", "7");
        assertEquals(0, new GenerateCommand(expected, System.err).run(options));
        try (var application = PackagedApplication.start(folder, NO_DATABASE, options.toArray(String[]::new))) {
            assertEquals(0, application.awaitExit());
            assertEquals(expected.toString(StandardCharsets.UTF_8).lines().toList(), application.log());
            assertEquals(List.of(), application.errors());
        }
    }
}
