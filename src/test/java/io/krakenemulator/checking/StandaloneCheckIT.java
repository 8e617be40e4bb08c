package io.krakenemulator.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.generation.GenerateCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The package starts an emulator for one check; the native executable refuses to. */
class StandaloneCheckIT {

    private static final String NATIVE = "io.krakenemulator.boot.PackagedApplication#isNative";

    @TempDir
    private Path folder;

    private Path cohort;
    private Path key;

    @BeforeEach
    void generate() {
        cohort = folder.resolve("cohort.ndjson");
        key = folder.resolve("key");
        var line = "generate --accounts 500 --faults 4% --out " + cohort + " --key " + key;
        assertEquals(0, new GenerateCommand(OutputStream.nullOutputStream(), System.err).run(List.of(line.split(" "))));
    }

    private PackagedApplication start(String... options) throws IOException {
        var line = Stream.concat(Stream.of("check", cohort.toString(), "--standalone"), Stream.of(options));
        // A database that no emulator of this test may use
        var variables = Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:1/none");
        return PackagedApplication.start(folder.resolve("run"), variables, line.toArray(String[]::new));
    }

    /** Returns the temporary files of the command and of its emulator. */
    private List<String> temporaryFiles() throws IOException {
        try (var files = Files.list(folder.resolve("run").resolve("tmp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("kraken"))
                    .toList();
        }
    }

    @Test
    @DisabledIf(value = NATIVE, disabledReason = "brings no database")
    void fileIsCheckedWithoutARunningEmulator() throws Exception {
        try (var command = start()) {
            assertEquals(1, command.awaitExit(), () -> command.log() + "" + command.errors());
            assertEquals(List.of(), command.errors());
            assertEquals(
                    Files.readAllLines(key).stream()
                            .map(line -> line.replaceFirst(".*\"line\":(\\d+).*", "$1"))
                            .distinct()
                            .toList(),
                    Files.readAllLines(folder.resolve("cohort.failures.ndjson")).stream()
                            .map(line -> line.replaceFirst("\\{\"line\":(\\d+).*", "$1"))
                            .toList());
            assertEquals(List.of(), temporaryFiles());
        }
    }

    @Test
    @DisabledIf(value = NATIVE, disabledReason = "brings no database")
    void seedConfiguresTheSandboxes() throws Exception {
        var seed = Files.writeString(folder.resolve("seed.yaml"), "sandboxes: none");
        try (var command = start("--seed", seed.toString())) {
            assertEquals(4, command.awaitExit());
            assertEquals(1, command.errors().size(), command.errors()::toString);
            assertTrue(
                    command.errors()
                            .get(0)
                            .startsWith("kraken-migration-emulator: The emulator for this check does not start: "),
                    command.errors()::toString);
        }
        var shipped = Path.of("src/main/resources/sandboxes/default.yaml").toAbsolutePath();
        try (var command = start("--seed", shipped.toString(), "--fail-over", "50%")) {
            assertEquals(0, command.awaitExit(), () -> command.log() + "" + command.errors());
        }
    }

    @Test
    @DisabledIf(value = NATIVE, disabledReason = "brings no database")
    void emulatorEndsWithACommandThatIsKilled() throws Exception {
        try (var command = start()) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (command.log().stream().noneMatch(line -> line.contains("PostgreSQL") && line.contains("is ready"))) {
                assertTrue(System.nanoTime() < end, () -> command.log() + "" + command.errors());
                Thread.sleep(20);
            }
            assertEquals(2, temporaryFiles().size(), () -> "the log of the emulator, and its database");
            command.kill().awaitExit();
            while (temporaryFiles().size() > 1) {
                assertTrue(System.nanoTime() < end, "the database is removed");
                Thread.sleep(50);
            }
        }
    }

    @Test
    @EnabledIf(value = NATIVE, disabledReason = "the package on the JVM brings a database")
    void nativeExecutableRefuses() throws Exception {
        try (var command = start()) {
            assertEquals(2, command.awaitExit());
            assertEquals(
                    List.of("kraken-migration-emulator: Only the package on the JVM has a database for --standalone."
                            + " Run the package, or start an emulator and name it with --url."),
                    command.errors());
        }
    }
}
