package io.krakenemulator.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.validation.OperatorDocuments;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredSandboxesTest {

    private static final String GOOD = """
            sandboxes:
              - name: blue
                api_keys: [key-1, key-2]
                seed: 42
                clock: {mode: frozen, at: 2020-01-01T00:00:00Z}
                dialect: nested
                strictness: strict
                reference_data:
                  operations_teams: [{name: North}]
              - name: green
                api_keys: ["12"]
            """;

    static final OperatorDocuments DOCUMENTS =
            new OperatorDocuments(Validation.buildDefaultValidatorFactory().getValidator());

    @TempDir
    Path directory;

    @Test
    void noConfigurationGivesNoSandboxes() {
        assertEquals(
                Optional.empty(),
                ConfiguredSandboxes.readConfigured(DOCUMENTS, Optional.empty(), settings(Map.of()), Map.of()));
    }

    @Test
    void applicationShipsThreeSandboxes() {
        var first = ConfiguredSandboxes.readShipped(DOCUMENTS);

        assertEquals(
                List.of("default", "guide", "schema"),
                first.all().stream().map(ConfiguredSandbox::name).toList());
        assertEquals(List.of("12345"), first.all().get(1).apiKeys());
    }

    @Test
    void seedFileIsRead() throws IOException {
        var first = read(GOOD);

        var blue = first.all().get(0).definition().newSandbox(Clock.systemUTC().instant());
        assertEquals("42", blue.seed());
        assertEquals(SandboxClock.frozen(Instant.parse("2020-01-01T00:00:00Z")), blue.clock());
        assertEquals(Dialect.SCHEMA, blue.dialect());
        assertEquals(Strictness.STRICT, blue.strictness());
        assertEquals("{\"operations_teams\":[{\"name\":\"North\"}]}", blue.referenceData());
        var green = first.all().get(1).definition().newSandbox(Clock.systemUTC().instant());
        assertEquals("green", green.seed());
        assertEquals(SandboxClock.live(), green.clock());
        assertEquals(Dialect.GUIDE, green.dialect());
        assertEquals("{}", green.referenceData());
    }

    @Test
    void seedFileMayBeJson() throws IOException {
        var path = write("seed.json", "{\"sandboxes\": [{\"name\": \"a\",\t\"api_keys\": [\"k\"]}]}");

        assertEquals(
                "a",
                readConfigured(Optional.of(path), settings(Map.of()))
                        .all()
                        .get(0)
                        .name());
    }

    @Test
    void environmentVariablesAreRead() throws IOException {
        var data = write("data.yaml", "operations_teams: [{name: South}]");
        var first = readConfigured(
                Optional.empty(),
                settings(Map.of(
                        "EMULATOR_SANDBOXES_RED_API_KEYS", "key-3,key-4",
                        "EMULATOR_SANDBOXES_RED_CLOCK_MODE", "offset",
                        "EMULATOR_SANDBOXES_RED_CLOCK_AT", "2021-01-01T00:00:00Z",
                        "EMULATOR_SANDBOXES_RED_STRICTNESS", "strict",
                        "EMULATOR_SANDBOXES_RED_REFERENCE_DATA", data)));

        var red = first.all().get(0);
        assertEquals("red", red.name());
        assertEquals(List.of("key-3", "key-4"), red.apiKeys());
        var created = red.definition().newSandbox(Clock.systemUTC().instant());
        assertEquals(SandboxClock.Mode.OFFSET, created.clock().mode());
        assertEquals(Strictness.STRICT, created.strictness());
        assertEquals("{\"operations_teams\":[{\"name\":\"South\"}]}", created.referenceData());
    }

    @Test
    void nameOfSeveralWordsHasDashes() {
        var first = readConfigured(
                Optional.empty(),
                settings(Map.of(
                        "EMULATOR_SANDBOXES_TEAM_A_API_KEYS", "key-5",
                        "EMULATOR_SANDBOXES_TEAM_B_API_KEYS_0_", "key-6",
                        "EMULATOR_SANDBOXES_TEAM_B_CLOCK_MODE", "live")));

        assertEquals(
                List.of("team-a", "team-b"),
                first.all().stream().map(ConfiguredSandbox::name).toList());
        assertEquals(List.of("key-6"), first.all().get(1).apiKeys());
    }

    @Test
    void misspelledVariableIsRefused() {
        var variables = Map.of("EMULATOR_SANDBOXES_BLUE_KEYS", "k", "EMULATOR_SANDBOXES_A_SEED", "s", "PATH", "");

        assertEquals(List.of("EMULATOR_SANDBOXES_BLUE_KEYS"), SandboxVariables.findUnknown(variables));
        var failure = assertThrows(
                SeedFailure.class,
                () -> ConfiguredSandboxes.readConfigured(
                        DOCUMENTS, Optional.empty(), settings(Map.of()), Map.of("EMULATOR_SANDBOXES_BLUE_KEYS", "k")));
        assertTrue(failure.getMessage().startsWith("EMULATOR_SANDBOXES_BLUE_KEYS is not understood: "));
    }

    @Test
    void environmentAndFileAddUpAndMayNotOverlap() throws IOException {
        var path = write("seed.yaml", GOOD);
        var more = settings(Map.of("EMULATOR_SANDBOXES_RED_API_KEYS", "key-9"));
        assertEquals(3, readConfigured(Optional.of(path), more).all().size());

        var same = settings(Map.of("EMULATOR_SANDBOXES_BLUE_API_KEYS", "key-2"));
        var failure = assertThrows(
                SeedFailure.class,
                () -> ConfiguredSandboxes.readConfigured(DOCUMENTS, Optional.of(path), same, Map.of()));
        assertEquals(
                List.of(
                        "emulator.sandboxes.blue.name \"blue\" is taken by " + path + ": sandboxes.0",
                        "emulator.sandboxes.blue.api_keys.0 is the same key as " + path + ": sandboxes.0.api_keys.1"),
                failure.getMessage().lines().toList());
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() throws IOException {
        var path = write(
                "seed.yaml", "sandboxes: [{name: a, api_keys: [k, k], clock: {mode: live, at: 2020-01-01T00:00:00Z}}]");
        var failure = assertThrows(SeedFailure.class, () -> readConfigured(Optional.of(path), settings(Map.of())));
        assertEquals(
                path + ": sandboxes.0.clock.at goes with a frozen or an offset clock, not with a live one",
                failure.getMessage());

        var keys = write("keys.yaml", "sandboxes: [{name: a, api_keys: [k, k]}]");
        failure = assertThrows(SeedFailure.class, () -> readConfigured(Optional.of(keys), settings(Map.of())));
        assertEquals(
                keys + ": sandboxes.0.api_keys.1 is the same key as " + keys + ": sandboxes.0.api_keys.0",
                failure.getMessage());
    }

    @Test
    void invalidEnvironmentIsRefused() throws IOException {
        var data = write("data.yaml", "teams: []");
        var failure = assertThrows(
                SeedFailure.class,
                () -> ConfiguredSandboxes.readConfigured(
                        DOCUMENTS,
                        Optional.empty(),
                        settings(Map.of(
                                "EMULATOR_SANDBOXES_RED_CLOCK_MODE",
                                "frozen",
                                "EMULATOR_SANDBOXES_RED_REFERENCE_DATA",
                                data)),
                        Map.of()));

        var lines = failure.getMessage().lines().toList();
        assertEquals("emulator.sandboxes.red.clock.at is missing", lines.get(0));
        assertEquals("emulator.sandboxes.red.api_keys is missing", lines.get(1));
        assertEquals(data + ": teams is not known here", lines.get(2));
    }

    @Test
    void problemIsReportedWithItsPath() throws IOException {
        assertFailure("", "the file is empty");
        assertFailure("sandboxes: []", "sandboxes may not be empty");
        assertFailure("- a", "the document must be an object");
        assertFailure(
                GOOD.replace("seed: 42", "sed: 42"),
                "sandboxes.0.sed is not known here (known: name, api_keys,"
                        + " seed, clock, dialect, strictness, reference_data)");
        assertFailure(
                GOOD.replace("[{name: North}]", "[{nam: North, name: N}]"),
                "sandboxes.0.reference_data.operations_teams.0.nam is not known here (known: name)");
        assertFailure(
                GOOD.replace("[\"12\"]", "[12]"),
                "sandboxes.1.api_keys.0 must be text of visible ASCII characters, 255 at most (put numbers in quotes)");
        assertFailure(
                GOOD.replace("mode: frozen", "mode: stopped"),
                "sandboxes.0.clock.mode must be one of live, frozen, offset");
        assertFailure(
                GOOD.replace("name: green", "name: a/b"),
                "sandboxes.1.name must be text of letters, digits, dots, dashes and underscores, 63 at most");
    }

    @Test
    void malformedFileIsReportedWithItsLine() throws IOException {
        assertFailureStarts("sandboxes:\n  - name: a\n   api_keys: [x]\n", ", line 3, column ");
        assertFailureStarts("sandboxes: []\nsandboxes: []\n", ", line 2, column ");
        assertFailureStarts("sandboxes:\n  - &a {name: a}\n  - *a\n", ", line 3, column ");
        assertFailureStarts("sandboxes: []\n---\nsandboxes: []\n", ", line ");
    }

    @Test
    void missingFileIsReported() {
        var failure = assertThrows(
                SeedFailure.class,
                () -> ConfiguredSandboxes.readConfigured(
                        DOCUMENTS, Optional.of("/nowhere/seed.yaml"), settings(Map.of()), Map.of()));

        assertEquals("/nowhere/seed.yaml: the file cannot be read (NoSuchFileException)", failure.getMessage());
    }

    private void assertFailure(String yaml, String expected) throws IOException {
        var failure = assertThrows(SeedFailure.class, () -> read(yaml));
        assertEquals(directory.resolve("seed.yaml") + ": " + expected, failure.getMessage());
    }

    private void assertFailureStarts(String yaml, String expected) throws IOException {
        var failure = assertThrows(SeedFailure.class, () -> read(yaml));
        var message = failure.getMessage();
        assertTrue(message.startsWith(directory.resolve("seed.yaml") + expected), message);
        assertEquals(1, message.lines().count(), message);
    }

    private static ConfiguredSandboxes readConfigured(Optional<String> file, SandboxConfig settings) {
        return ConfiguredSandboxes.readConfigured(DOCUMENTS, file, settings, Map.of())
                .orElseThrow();
    }

    private ConfiguredSandboxes read(String yaml) throws IOException {
        return readConfigured(Optional.of(write("seed.yaml", yaml)), settings(Map.of()));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    static SandboxConfig settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), new SandboxVariables(environment))
                .withMapping(SandboxConfig.class)
                .build()
                .getConfigMapping(SandboxConfig.class);
    }
}
