package io.krakenemulator.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that was cut off goes on with {@code --resume}, and ends as if nothing had happened. */
class ResumedCheckTest {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final List<String> KINDS = List.of("accepted", "rejected", "failures");

    /** Lines 1 to 60, each third of them blank and each fifth of them bad. */
    private static final String LINES = IntStream.rangeClosed(1, 60)
            .mapToObj(i -> i % 3 == 0 ? "" : i % 5 == 0 ? "\"bad " + i + "\"" : "{\"é\": " + i + "}")
            .collect(Collectors.joining("\n"));

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
        out.reset();
        errors.reset();
        var line = new ArrayList<>(List.of("check"));
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        return new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        Map.of("KRAKEN_EMULATOR_URL", emulator.url(), "KRAKEN_EMULATOR_KEY", FakeEmulator.KEY),
                        false,
                        List::of)
                .run(line);
    }

    private int runCutOff(int verdicts, Object... arguments) {
        emulator.cutOffAfter(verdicts);
        int code = run(arguments);
        emulator.cutOffAfter(UNLIMITED);
        return code;
    }

    private Path cohort(String name) throws IOException {
        return Files.writeString(folder.resolve(name), LINES);
    }

    private List<String> files(String stem) throws IOException {
        var texts = new ArrayList<String>();
        for (var kind : KINDS) {
            texts.add(Files.readString(folder.resolve(stem + "." + kind + ".ndjson")));
        }
        return texts;
    }

    private List<String> namesOfFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertRefused(int code, int exitCode, String reason) {
        assertEquals(exitCode, code, () -> out + "" + errors);
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().contains(reason), errors::toString);
    }

    @Test
    void checkThatIsCutOffTwiceEndsLikeAWholeOne() throws IOException {
        assertEquals(1, run(cohort("whole.ndjson"), "--fail-over", "1"));
        long linesOfSummary = out.toString().lines().count();
        var file = cohort("cohort.ndjson");
        assertRefused(
                runCutOff(7, file, "--fail-over", "1"), 4, "after line 10: the answer is malformed. Add --resume");
        assertRefused(runCutOff(19, file, "--resume", "--fail-over", "1"), 4, "cut off after line 38");
        assertTrue(out.toString().contains("cohort.ndjson: goes on at line 11\n"), out::toString);
        assertEquals(1, run(file, "--fail-over", "1", "--resume"), errors::toString);
        assertTrue(out.toString().contains("cohort.ndjson: goes on at line 39\n"), out::toString);
        assertEquals(files("whole"), files("cohort"));
        assertEquals(linesOfSummary + 1, out.toString().lines().count(), out::toString);
        assertTrue(out.toString().contains(" 40 lines in "), out::toString);
        assertTrue(out.toString().contains("32 accepted, 8 rejected"), out::toString);
        assertTrue(out.toString().contains("Limits: broken\n  all codes: 8 lines, limit 1, broken"), out::toString);
        assertTrue(out.toString().contains("invalid_email: 8 lines, first 5, 10, 20\n"), out::toString);
        assertFalse(namesOfFolder().contains("cohort.check.json"), () -> "the state is removed");
    }

    @Test
    void gzipFileGoesOn() throws IOException {
        run(cohort("whole.ndjson"));
        var file = folder.resolve("cohort.ndjson.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(4, runCutOff(20, file));
        assertEquals(1, run(file, "--resume"), errors::toString);
        assertEquals(files("whole"), files("cohort"));
    }

    @Test
    void checkWhoseSummaryWasLostJudgesNoLineAgain() throws IOException {
        run(cohort("whole.ndjson"));
        var file = Files.writeString(folder.resolve("cohort.ndjson"), LINES + "\nvanish");
        assertEquals(4, run(file));
        var unchanged = Files.getLastModifiedTime(file);
        Files.writeString(file, LINES + "\n      ");
        Files.setLastModifiedTime(file, unchanged);
        assertEquals(1, run(file, "--resume"), errors::toString);
        assertEquals(files("whole"), files("cohort"));
        assertTrue(emulator.queries().get(2).endsWith("from_line=60"), emulator.queries()::toString);
    }

    /** The files of a check that was killed have more than its last state says. */
    @Test
    void linesAfterTheLastStateAreJudgedAgain() throws IOException {
        run(cohort("whole.ndjson"));
        var file = cohort("cohort.ndjson");
        runCutOff(10, file);
        for (var kind : KINDS) {
            var part = folder.resolve("cohort." + kind + ".ndjson.part");
            Files.writeString(part, "{\"half\": \"of a li", StandardOpenOption.APPEND);
        }
        Files.writeString(folder.resolve("cohort.check.json.part"), "{\"half\": ");
        assertEquals(1, run(file, "--resume"), errors::toString);
        assertEquals(files("whole"), files("cohort"));
    }

    /** A kill between the last state and the new names leaves complete files under their first names. */
    @Test
    void completeFilesGetTheirNames() throws IOException {
        var file = cohort("cohort.ndjson");
        var other = cohort("other.ndjson");
        Files.writeString(other, "{}\nvanish\n");
        assertEquals(4, run(file, other));
        var accepted = folder.resolve("cohort.accepted.ndjson");
        var expected = files("cohort");
        Files.move(accepted, folder.resolve("cohort.accepted.ndjson.part"));
        int before = emulator.queries().size();
        assertEquals(4, run(file, other, "--resume"));
        assertEquals(expected, files("cohort"));
        assertEquals(before + 1, emulator.queries().size(), () -> "the complete file is not sent again");
        assertTrue(out.toString().contains("cohort.ndjson: was checked before\n"), out::toString);
        assertTrue(out.toString().contains("32 accepted, 8 rejected"), out::toString);
    }

    @Test
    void fileThatAnotherCommandChecksIsRefused() throws IOException {
        var file = cohort("cohort.ndjson");
        try (var channel = FileChannel.open(
                        folder.resolve("cohort.check.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(2, run(file));
            assertTrue(errors.toString().contains("Another command checks " + file), errors::toString);
            assertEquals(1, run(file, "--no-files"), errors::toString);
        }
        assertEquals(1, run(file), errors::toString);
        assertFalse(Files.exists(folder.resolve("cohort.check.lock")));
    }

    @Test
    void stateWithoutCountsIsRefused() throws IOException {
        var file = cohort("cohort.ndjson");
        runCutOff(10, file);
        var state = folder.resolve("cohort.check.json");
        Files.writeString(state, Files.readString(state).replace("\"counts\"", "\"else\""));
        assertEquals(3, run(file, "--resume"));
    }

    @Test
    void resumeWithoutAnEarlierCheckBeginsAtTheFirstLine() throws IOException {
        assertEquals(1, run(cohort("cohort.ndjson"), "--resume"), errors::toString);
        assertTrue(out.toString().contains("no earlier check was cut off; this one begins at line 1"), out::toString);
        assertEquals(List.of("verdicts=all"), emulator.queries());
    }

    @Test
    void newCheckNotesTheEarlierOneAndBeginsAtTheFirstLine() throws IOException {
        run(cohort("whole.ndjson"));
        var file = cohort("cohort.ndjson");
        runCutOff(7, file);
        assertEquals(1, run(file), errors::toString);
        assertTrue(out.toString().contains("an earlier check was cut off after line 10; "), out::toString);
        assertEquals(files("whole"), files("cohort"));
    }

    @Test
    void changedInputIsRefused() throws IOException {
        var file = cohort("cohort.ndjson");
        runCutOff(7, file);
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        assertRefused(run(file, "--resume"), 3, "cohort.ndjson has changed since its check was cut off.");
        Files.writeString(file, LINES);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertRefused(run(file, "--resume"), 3, "cohort.ndjson has changed since its check was cut off.");
    }

    @Test
    void changedOptionsAreRefusedExceptForLimits() throws IOException {
        var file = cohort("cohort.ndjson");
        runCutOff(7, file);
        assertRefused(run(file, "--resume", "--across", "false"), 2, "was cut off with other options");
        assertRefused(run(file, "--resume", "--accepted", folder.resolve("yes")), 2, "cut off with other options");
        assertEquals(0, run(file, "--resume", "--fail-over", "100"), errors::toString);
    }

    @Test
    void lostLinesOfTheWrittenFilesAreRefused() throws IOException {
        var file = cohort("cohort.ndjson");
        runCutOff(7, file);
        Files.writeString(folder.resolve("cohort.accepted.ndjson.part"), "");
        assertRefused(run(file, "--resume"), 3, "cohort.accepted.ndjson.part lacks lines");
    }

    @Test
    void fileOfAnotherProgramIsNotReplaced() throws IOException {
        var file = cohort("cohort.ndjson");
        Files.writeString(folder.resolve("cohort.check.json"), "{\"mine\": true}");
        assertRefused(run(file), 3, "cohort.check.json is not the state of a check");
        assertEquals("{\"mine\": true}", Files.readString(folder.resolve("cohort.check.json")));
    }

    @Test
    void refusedKeyLeavesTheStateAsItWas() throws IOException {
        var file = cohort("cohort.ndjson");
        runCutOff(7, file);
        var state = Files.readString(folder.resolve("cohort.check.json"));
        assertEquals(4, run(file, "--resume", "--key", "wrong"));
        assertEquals(state, Files.readString(folder.resolve("cohort.check.json")));
    }

    @Test
    void checkWithoutFilesLeavesNoState() throws IOException {
        assertRefused(runCutOff(7, cohort("cohort.ndjson"), "--no-files"), 4, ". Start it again.");
        assertEquals(List.of("cohort.ndjson"), namesOfFolder());
    }
}
