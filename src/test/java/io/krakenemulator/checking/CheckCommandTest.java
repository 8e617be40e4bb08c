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
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command against a server that answers like the emulator. */
class CheckCommandTest {

    private static final String LINES = "{\"n\": 1}\n{\"n\": \"bad\"}\n\n{\"n\": \"é\"}\n{\"n\": \"bad too\"}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private FakeEmulator emulator;

    @BeforeEach
    void start() throws IOException {
        emulator = new FakeEmulator();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private int run(Object... arguments) {
        return run(Map.of("KRAKEN_EMULATOR_URL", emulator.url(), "KRAKEN_EMULATOR_KEY", FakeEmulator.KEY), arguments);
    }

    private int run(Map<String, String> variables, Object... arguments) {
        var line = new ArrayList<>(List.of("check"));
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        return new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        variables,
                        false,
                        List::of)
                .run(line);
    }

    private Path cohort(String lines) throws IOException {
        return Files.writeString(folder.resolve("cohort.ndjson"), lines);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void assertRefused(int code, int exitCode, String reason) {
        assertEquals(exitCode, code, () -> out + "" + errors);
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().startsWith("kraken-migration-emulator: "), errors::toString);
        assertTrue(errors.toString().contains(reason), errors::toString);
    }

    @Test
    void linesGoToTheFileOfTheirVerdict() throws IOException {
        assertEquals(1, run(cohort(LINES)), errors::toString);
        assertEquals("{\"n\": 1}\n{\"n\": \"é\"}\n", read("cohort.accepted.ndjson"));
        assertEquals("{\"n\": \"bad\"}\n{\"n\": \"bad too\"}\n", read("cohort.rejected.ndjson"));
        var failures = read("cohort.failures.ndjson").lines().toList();
        assertEquals(2, failures.size());
        assertTrue(failures.get(1).startsWith("{\"line\":5,"), failures::toString);
        try (var files = Files.list(folder)) {
            assertEquals(4, files.count());
        }
        var printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("4 lines in 0.5 s: 2 accepted, 2 rejected, 0 not JSON, 0 too long\n"), printed);
        assertTrue(printed.contains("\n  invalid_email: 2 lines, first 2\n"), printed);
        assertTrue(printed.contains("cohort.failures.ndjson\n"), printed);
        assertEquals("", errors.toString());
    }

    @Test
    void gzipFileIsSentAsItIs() throws IOException {
        var file = folder.resolve("cohort.ndjson.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, run(file), errors::toString);
        assertEquals("{\"n\": 1}\n{\"n\": \"é\"}\n", read("cohort.accepted.ndjson"));
    }

    @Test
    void passedCheckEndsWithZero() throws IOException {
        assertEquals(0, run(cohort("{}\n{}\n")), errors::toString);
        assertEquals("", read("cohort.rejected.ndjson"));
        assertEquals("", read("cohort.failures.ndjson"));
    }

    @Test
    void limitsDecideTheExitCode() throws IOException {
        assertEquals(0, run(cohort("{}\n\"bad\"\n"), "--fail-over", "1"), errors::toString);
        assertTrue(out.toString().contains("Limits: kept\n  all codes: 1 line, limit 1\n"), out::toString);
        assertEquals(1, run(cohort(LINES), "--fail-over", "1"), errors::toString);
        assertTrue(out.toString().contains("Limits: broken\n  all codes: 2 lines, limit 1, broken\n"), out::toString);
    }

    @Test
    void expectedFailuresAreSetBeforeTheCheck() throws IOException {
        var list = Files.writeString(folder.resolve("expected.json"), "{}");
        assertEquals(0, run(cohort(LINES), "--no-files", "--expected", list), errors::toString);
        assertTrue(
                out.toString().contains("Expected: 2 lines; of 3 entries, 2 fit nothing and 1 have ended\n"),
                out::toString);
        Files.writeString(list, "1");
        assertEquals(1, run(cohort(LINES), "--no-files", "--expected", list), errors::toString);
    }

    @Test
    void expectedFailuresThatAreNoneAreRefused() throws IOException {
        var file = cohort(LINES);
        assertRefused(
                run(file, "--expected", Files.writeString(folder.resolve("bad.json"), "bad")),
                2,
                "refuses the list of expected failures");
        errors.reset();
        assertRefused(run(file, "--expected", folder.resolve("missing.json")), 3, "missing.json");
        assertEquals(List.of(), emulator.queries());
    }

    @Test
    void optionsBecomeTheQuery() throws IOException {
        run(cohort("{}"), "--as", "notes", "--keep", "night-1", "--fail-over", "0.5%,a=1", "--across", "false");
        assertEquals(List.of("verdicts=all&across=false&as=notes&fail_over=0.5%,a=1&keep=night-1"), emulator.queries());
    }

    @Test
    void namedFilesAreWrittenInsteadOfTheDefaults() throws IOException {
        var rejected = folder.resolve("no.ndjson");
        assertEquals(
                1, run(cohort(LINES), "--rejected", rejected, "--accepted", folder.resolve("yes")), errors::toString);
        assertEquals("{\"n\": \"bad\"}\n{\"n\": \"bad too\"}\n", read("no.ndjson"));
        assertEquals("{\"n\": 1}\n{\"n\": \"é\"}\n", read("yes"));
        assertFalse(Files.exists(folder.resolve("cohort.rejected.ndjson")));
    }

    @Test
    void noFilesAreWrittenOnDemand() throws IOException {
        assertEquals(1, run(cohort(LINES), "--no-files"), errors::toString);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertFalse(out.toString().contains("Files:"), out::toString);
    }

    @Test
    void severalFilesAreCheckedAfterEachOther() throws IOException {
        var good = Files.writeString(folder.resolve("good.ndjson"), "{}\n");
        assertEquals(1, run(cohort(LINES), good), errors::toString);
        assertTrue(Files.exists(folder.resolve("good.accepted.ndjson")));
        assertTrue(Files.exists(folder.resolve("cohort.accepted.ndjson")));
    }

    /** Neither buffers of the sockets nor memory of the command can hold this answer: it has to be read while the file is sent. */
    @Test
    @Timeout(60)
    void answerIsReadWhileTheFileIsSent() throws IOException {
        var line = "{\"n\": \"" + "x".repeat(70) + "\"}\n";
        var file = cohort(line.repeat(200_000));
        assertEquals(0, run(file), errors::toString);
        assertEquals(Files.size(file), Files.size(folder.resolve("cohort.accepted.ndjson")));
    }

    @Test
    void lastLineOfALargeLineIsWhole() throws IOException {
        var line = "\"" + "y".repeat(300_000) + "bad\"";
        assertEquals(1, run(cohort("{}\n" + line + "\n" + line)), errors::toString);
        assertEquals(line + "\n" + line + "\n", read("cohort.rejected.ndjson"));
    }

    @Test
    void wrongKeyIsRefused() throws IOException {
        var code = run(Map.of("KRAKEN_EMULATOR_URL", emulator.url(), "KRAKEN_EMULATOR_KEY", "wrong"), cohort(LINES));
        assertRefused(code, 4, "refuses the key. Set KRAKEN_EMULATOR_KEY");
        assertFalse(Files.exists(folder.resolve("cohort.accepted.ndjson.part")));
    }

    @Test
    void missingEmulatorIsNamed() throws IOException {
        emulator.close();
        assertRefused(run(cohort(LINES)), 4, "No emulator answers at " + emulator.url());
    }

    @Test
    void missingSandboxIsNamed() throws IOException {
        assertRefused(run(cohort(LINES), "--sandbox", "other"), 2, "The emulator has no sandbox other.");
    }

    @Test
    void nameOfAKeptCheckIsRefusedOnce() throws IOException {
        assertRefused(run(cohort(LINES), "--keep", "taken"), 2, "The emulator refuses to keep the check: Refused.");
    }

    @Test
    void checkThatIsCutOffKeepsItsVerdictsInParts() throws IOException {
        Files.writeString(folder.resolve("cohort.accepted.ndjson"), "of an earlier check");
        assertRefused(run(cohort("{}\n\"stop\"\n")), 4, "was cut off after line 1: The database is out of reach.");
        assertEquals("{}\n", read("cohort.accepted.ndjson.part"));
        assertEquals("of an earlier check", read("cohort.accepted.ndjson"));
    }

    @Test
    void answerWithoutSummaryIsCutOff() throws IOException {
        assertRefused(run(cohort("{}\n{}\nvanish\n")), 4, "was cut off after line 2: the answer has no summary.");
    }

    @Test
    void missingFileIsNamed() {
        assertRefused(run(folder.resolve("none.ndjson")), 3, "none.ndjson cannot be read: there is no such file.");
    }

    @Test
    void directoryIsNoFile() {
        assertRefused(run(folder), 3, " is no regular file.");
    }

    @Test
    void fileThatIsNotGzipIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("cohort.ndjson.gz"), "{}");
        assertRefused(run(file), 3, "cohort.ndjson.gz is not gzip.");
    }

    @Test
    void directoryThatDoesNotExistIsNamed() throws IOException {
        var nowhere = folder.resolve("none").resolve("yes.ndjson");
        assertRefused(run(cohort(LINES), "--accepted", nowhere), 3, "The files cannot be written (" + nowhere);
    }

    @Test
    void inputIsNeverReplaced() throws IOException {
        var file = cohort(LINES);
        assertRefused(run(file, "--accepted", file), 2, "would be used twice");
        assertEquals(LINES, read("cohort.ndjson"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                --file-over 5           | Option "--file-over" is not known. Run with check --help for a list.
                a --keep                | Option --keep needs a value.
                --keep a                | No file to check. Name at least one, such as check cohort.ndjson.
                a b --keep c            | Option --keep goes with one file only. Check each file by a command.
                a --no-files --accepted b | Option --accepted does not go with --no-files.
                a --resume --no-files   | Option --resume does not go with --no-files.
                a --resume --keep b     | Option --resume does not go with --keep.
                a --standalone --keep b | Option --keep does not go with --standalone.
                a --standalone --url b  | Option --url does not go with --standalone.
                a --key b --standalone  | Option --key does not go with --standalone.
                a --seed b              | Option --seed goes with --standalone only.
                a --url ftp://localhost | Option --url must be an address such as http://localhost:8080.
                a --url http://a@b      | Option --url must be an address such as http://localhost:8080.
                a --key schlüssel       | The key must have visible ASCII characters alone.
                """)
    void optionIsRefusedWithItsMend(String options, String reason) {
        assertEquals(2, run((Object[]) options.split(" ")));
        assertEquals("kraken-migration-emulator: " + reason + "\n", errors.toString(StandardCharsets.UTF_8));
        assertEquals(0, out.size());
    }

    @Test
    void missingKeyIsNamed() {
        assertRefused(run(Map.of(), "a"), 2, "No key. Set KRAKEN_EMULATOR_KEY to the admin key");
    }

    @Test
    void helpNamesEachOption() {
        assertEquals(0, run("--help"));
        for (var option : List.of(
                "url",
                "key",
                "sandbox",
                "as",
                "keep",
                "fail-over",
                "across",
                "shared-contacts",
                "accepted",
                "rejected",
                "failures",
                "no-files",
                "resume",
                "standalone",
                "seed",
                "help")) {
            assertTrue(out.toString().contains("  --" + option + " "), option);
        }
    }
}
