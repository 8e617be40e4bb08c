package io.krakenemulator.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.generation.GenerateCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command and the emulator, both from the package or both native. */
class CheckCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN_KEY = "sk_admin_of_check";
    private static final int ACCOUNTS = 2000;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static EmbeddedServer server;
    private static PackagedApplication emulator;
    private static Path cohort;
    private static Path key;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedServer.temporary();
        server.start();
        var variables = PackagedApplication.with(
                PackagedApplication.variablesFor(server), Map.of("EMULATOR_ADMIN_KEY", ADMIN_KEY));
        emulator = PackagedApplication.start(shared.resolve("emulator"), variables);
        cohort = shared.resolve("cohort.ndjson");
        key = shared.resolve("key");
        var line = "generate --accounts " + ACCOUNTS + " --faults 3% --out " + cohort + " --key " + key;
        assertEquals(0, new GenerateCommand(OutputStream.nullOutputStream(), System.err).run(List.of(line.split(" "))));
        emulator.awaitReady();
    }

    @AfterAll
    static void stop() {
        emulator.close();
        server.close();
    }

    private record Ended(int code, List<String> out, List<String> errors) {}

    private Ended check(String keyOfEmulator, Object... arguments) throws Exception {
        var line = new ArrayList<>(List.of("check"));
        Arrays.stream(arguments).map(Object::toString).forEach(line::add);
        try (var command = PackagedApplication.start(
                Files.createTempDirectory(folder, "run"), variables(keyOfEmulator), line.toArray(String[]::new))) {
            return new Ended(command.awaitExit(), command.log(), command.errors());
        }
    }

    private static Map<String, String> variables(String keyOfEmulator) {
        return Map.of(
                "KRAKEN_EMULATOR_URL", "http://localhost:" + emulator.httpPort(), "KRAKEN_EMULATOR_KEY", keyOfEmulator);
    }

    private static TreeSet<Long> numbers(Path file) throws IOException {
        var numbers = new TreeSet<Long>();
        for (var line : Files.readAllLines(file)) {
            numbers.add(JSON.readTree(line).path("line").asLong());
        }
        return numbers;
    }

    private Path copy() throws IOException {
        return Files.copy(cohort, folder.resolve("cohort.ndjson"));
    }

    private Path compress(int bytesLeftOut) throws IOException {
        var file = folder.resolve("cohort.ndjson.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(cohort, gzip);
        }
        var bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length - bytesLeftOut));
    }

    @Test
    void failedLinesAreThoseOfTheKey() throws Exception {
        var ended = check("sk_sandbox_default", copy());
        assertEquals(1, ended.code, ended::toString);
        assertEquals(List.of(), ended.errors);
        assertEquals(numbers(key), numbers(folder.resolve("cohort.failures.ndjson")));
        var lines = Files.readAllLines(cohort);
        var rejected = Files.readAllLines(folder.resolve("cohort.rejected.ndjson"));
        assertEquals(
                numbers(key).stream()
                        .map(number -> lines.get((int) (number - 1)))
                        .toList(),
                rejected);
        assertEquals(
                ACCOUNTS - rejected.size(),
                Files.readAllLines(folder.resolve("cohort.accepted.ndjson")).size());
        assertTrue(ended.out.get(0).contains("cohort.ndjson: 2,000 lines in "), ended::toString);
    }

    @Test
    void limitsOfTheEmulatorDecideForGzip() throws Exception {
        var file = compress(0);
        var ended = check(ADMIN_KEY, file, "--fail-over", "50%", "--keep", "night-1");
        assertEquals(0, ended.code, ended::toString);
        assertTrue(ended.out.contains("Limits: kept") && ended.out.contains("Kept as night-1"), ended::toString);
        assertEquals(numbers(key), numbers(folder.resolve("cohort.failures.ndjson")));
        assertEquals(1, check(ADMIN_KEY, file, "--fail-over", "1", "--no-files").code);
        assertRefused(2, "The emulator refuses to keep the check: ", check(ADMIN_KEY, file, "--keep", "night-1"));
    }

    @Test
    void checkThatWasKilledGoesOn() throws Exception {
        var file = folder.resolve("cohort.ndjson");
        var line = "generate --accounts 60000 --faults 3% --out " + file;
        assertEquals(0, new GenerateCommand(OutputStream.nullOutputStream(), System.err).run(List.of(line.split(" "))));
        var state = folder.resolve("cohort.check.json");
        try (var command =
                PackagedApplication.start(folder.resolve("killed"), variables(ADMIN_KEY), "check", file.toString())) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!Files.exists(state)
                    || JSON.readTree(state.toFile()).path("line").asLong() == 0) {
                assertTrue(System.nanoTime() < end, () -> command.log() + "" + command.errors());
                Thread.sleep(20);
            }
            assertEquals(137, command.kill().awaitExit());
        }
        long judged = JSON.readTree(state.toFile()).path("line").asLong();
        var ended = check(ADMIN_KEY, file, "--resume");
        assertEquals(1, ended.code, ended::toString);
        assertTrue(ended.out.get(0).endsWith(String.format("goes on at line %,d", judged + 1)), ended::toString);
        var whole = Files.copy(file, folder.resolve("whole.ndjson"));
        assertEquals(1, check(ADMIN_KEY, whole).code);
        for (var kind : List.of("accepted", "rejected")) {
            long mismatch = Files.mismatch(
                    folder.resolve("whole." + kind + ".ndjson"), folder.resolve("cohort." + kind + ".ndjson"));
            assertEquals(-1, mismatch, kind);
        }
        assertEquals(
                failuresWithoutTimes(folder.resolve("whole.failures.ndjson")),
                failuresWithoutTimes(folder.resolve("cohort.failures.ndjson")));
    }

    /** Some details name the time of the sandbox, which runs on. */
    private static List<String> failuresWithoutTimes(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("the sandbox's time is [^\"]*", ""))
                .toList();
    }

    @Test
    void refusalsHaveTheirExitCodes() throws Exception {
        var file = copy();
        assertRefused(4, "refuses the key", check("wrong", file));
        assertRefused(2, "has no sandbox none", check(ADMIN_KEY, file, "--sandbox", "none"));
        assertRefused(2, "refuses the options: fail_over ", check(ADMIN_KEY, file, "--fail-over", "few"));
        assertRefused(3, "there is no such file", check(ADMIN_KEY, folder.resolve("none")));
        assertRefused(3, "cohort.ndjson.gz cannot be read: ", check(ADMIN_KEY, compress(100)));
        assertRefused(4, "No emulator answers at ", check(ADMIN_KEY, file, "--url", "http://localhost:1"));
    }

    private static void assertRefused(int code, String reason, Ended ended) {
        assertEquals(code, ended.code, ended::toString);
        assertEquals(1, ended.errors.size(), ended::toString);
        assertTrue(ended.errors.get(0).contains(reason), ended::toString);
    }
}
