package io.krakenemulator.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with {@code --standalone} starts a process, checks by it and stops it. */
class StandaloneCheckTest {

    private static final Pattern LOG = Pattern.compile("[Tt]he log of its emulator is (\\S+)\\.|Its log is (\\S+)\\.");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(List<String> emulator, Object... arguments) {
        out.reset();
        errors.reset();
        var line = new ArrayList<>(List.of("check"));
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        line.add("--standalone");
        // The address and the key of another emulator have no effect.
        var variables = Map.of("KRAKEN_EMULATOR_URL", "http://localhost:1", "KRAKEN_EMULATOR_KEY", "of another one");
        return new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        variables,
                        false,
                        () -> emulator)
                .run(line);
    }

    private Path cohort(String lines) throws IOException {
        return Files.writeString(folder.resolve("cohort.ndjson"), lines);
    }

    private Path note() {
        return folder.resolve("note");
    }

    private String[] readNote() throws IOException {
        return Files.readString(note()).split(" ", 2);
    }

    private Path log() {
        var named = LOG.matcher(errors.toString(StandardCharsets.UTF_8));
        assertTrue(named.find(), errors::toString);
        return Path.of(named.group(1) == null ? named.group(2) : named.group(1));
    }

    private void removeLog() throws IOException {
        var log = log();
        Files.delete(log);
        Files.delete(log.getParent());
    }

    private void assertRefused(int code, int exitCode, String reason) {
        assertEquals(exitCode, code, () -> out + "" + errors);
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().contains(reason), errors::toString);
    }

    @Test
    void emulatorOfTheCheckEndsWithIt() throws IOException {
        var seed = Files.writeString(folder.resolve("seed.yaml"), "sandboxes: []");
        int code = run(FakeEmulatorProcess.command(note()), cohort("{}\n\"bad\"\n"), "--seed", seed);
        assertEquals(1, code, errors::toString);
        assertEquals("{}\n", Files.readString(folder.resolve("cohort.accepted.ndjson")));
        assertTrue(
                out.toString()
                        .startsWith("Starting an emulator for this check ...\n"
                                + "kraken-migration-emulator: Starting the service ...\n"),
                out::toString);
        assertEquals(seed.toAbsolutePath().toString(), readNote()[1]);
        assertFalse(ProcessHandle.of(Long.parseLong(readNote()[0])).isPresent(), "the process has ended");
    }

    @Test
    void checkThatIsCutOffNamesTheLogAndGoesOn() throws IOException {
        var command = FakeEmulatorProcess.command(note());
        var file = cohort("{}\n\"stop\"\n");
        assertRefused(run(command, file), 4, "Add --resume to go on there.");
        assertTrue(Files.readString(log()).contains("Data-import API"));
        removeLog();
        assertEquals(4, run(command, file, "--resume"));
        assertTrue(out.toString().contains("goes on at line 2"), out::toString);
        removeLog();
    }

    @Test
    void emulatorThatDoesNotStartIsExplained() throws IOException {
        assertRefused(
                run(FakeEmulatorProcess.command(note(), "The disk is full."), cohort("{}")),
                4,
                "The emulator for this check does not start: The disk is full. Its log is ");
        assertTrue(Files.readString(log()).contains("Starting PostgreSQL"));
        removeLog();
    }

    @Test
    void programThatDoesNotExistIsExplained() throws IOException {
        assertRefused(
                run(List.of(folder.resolve("none").toString()), cohort("{}")),
                4,
                "The emulator for this check cannot be started: ");
    }

    @Test
    void missingSeedIsNamed() throws IOException {
        var seed = folder.resolve("none.yaml");
        assertRefused(
                run(FakeEmulatorProcess.command(note()), cohort("{}"), "--seed", seed), 3, seed + " cannot be read.");
        assertFalse(Files.exists(note()));
    }

    @Test
    void executableWithoutADatabaseRefuses() throws IOException {
        assertRefused(run(List.of(), cohort("{}")), 2, "Only the package on the JVM has a database for --standalone.");
    }
}
