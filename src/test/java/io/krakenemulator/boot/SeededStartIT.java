package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the packaged application creates the sandboxes of a file or of variables. */
class SeededStartIT {

    private static final String LIST = "/v1/data-import/all-account-import-processes/NORTHERN_LIGHTS/";
    private static final String SHIPPED_KEY = "12345";

    private final EmbeddedServer server = EmbeddedServer.temporary();

    @TempDir
    private Path folder;

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private PackagedApplication start(Map<String, String> variables) throws Exception {
        return PackagedApplication.start(
                folder, PackagedApplication.with(PackagedApplication.variablesFor(server), variables));
    }

    private String write(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void sandboxOfASeedFileIsThere() throws Exception {
        var seed = write("seed.yaml", """
                sandboxes:
                  - name: team-a
                    api_keys: [sk_team_a]
                    clock: {mode: offset, at: "2019-08-06T06:00:00Z"}
                    strictness: strict
                    reference_data:
                      import_suppliers:
                        - {code: NORTHERN_LIGHTS, status: ONGOING}
                      operations_teams:
                        - {name: Onboarding}
                """);
        try (var application = start(Map.of("EMULATOR_SEED", seed)).awaitReady()) {
            assertEquals(200, application.get("sk_team_a", LIST));
            // The other sandbox has no reference data for this account, so it is refused.
            assertEquals(
                    400,
                    application.post(
                            "sk_team_a",
                            "/v1/data-import/validate-account/",
                            DataImport.account("SEEDED-1").toString()));
            assertEquals(401, application.get(SHIPPED_KEY, LIST));
        }
    }

    @Test
    void sandboxOfVariablesIsThere() throws Exception {
        var reference = write("reference.yaml", "import_suppliers: [{code: NORTHERN_LIGHTS}]\n");
        try (var application = start(Map.of(
                        "EMULATOR_SANDBOXES_TEAM_B_API_KEYS", "sk_team_b,sk_team_c",
                        "EMULATOR_SANDBOXES_TEAM_B_CLOCK_MODE", "frozen",
                        "EMULATOR_SANDBOXES_TEAM_B_CLOCK_AT", "2019-08-06T06:00:00Z",
                        "EMULATOR_SANDBOXES_TEAM_B_REFERENCE_DATA", reference))
                .awaitReady()) {
            assertEquals(200, application.get("sk_team_b", LIST));
            assertEquals(200, application.get("sk_team_c", LIST));
            assertEquals(401, application.get(SHIPPED_KEY, LIST));
        }
    }

    @Test
    void startNamesTheConfiguredSandboxesAndWarnsOfAnEditedConfiguration() throws Exception {
        var unedited = """
                sandboxes:
                  - {name: team-a, api_keys: [sk_team_a], clock: {mode: live}}
                  - {name: team-b, api_keys: [sk_team_b]}
                """;
        var seed = write("seed.yaml", unedited);
        for (int i = 0; i < 2; i++) {
            try (var application = start(Map.of("EMULATOR_SEED", seed)).awaitReady()) {
                assertEquals(1, lines(application, "Configured sandboxes: team-a, team-b"));
                assertEquals(
                        0, lines(application, " WARN "), () -> application.log().toString());
                assertEquals(0, lines(application, "sk_team"));
            }
        }
        write("seed.yaml", unedited.replace("mode: live", "mode: frozen, at: \"2019-08-06T12:00:00Z\""));
        try (var application = start(Map.of("EMULATOR_SEED", seed)).awaitReady()) {
            assertEquals(
                    1, lines(application, " WARN "), () -> application.log().toString());
            assertEquals(1, lines(application, "sandbox=team-a"));
            assertEquals(1, lines(application, "not applied in: clock. To apply it, call PUT"));
        }
    }

    private static long lines(PackagedApplication application, String part) {
        return application.log().stream().filter(line -> line.contains(part)).count();
    }

    @Test
    void seedThatIsWrongEndsTheStartAndSaysWhere() throws Exception {
        var seed = write("seed.yaml", """
                sandboxes:
                  - name: team-a
                    api_keys: [sk_team_a]
                    strictness: lax
                """);
        try (var application = start(Map.of("EMULATOR_SEED", seed))) {
            application.assertRefused(seed + ": sandboxes.0.strictness must be one of guide, strict");
        }
        var reference = write("reference.yaml", "import_suppliers: [{code: NORTHERN_LIGHTS, status: OPEN}]\n");
        try (var application = start(Map.of(
                "EMULATOR_SANDBOXES_TEAM_B_API_KEYS", "sk_team_b",
                "EMULATOR_SANDBOXES_TEAM_B_REFERENCE_DATA", reference,
                "EMULATOR_SANDBOXES_TEAM_B_COLOUR", "green"))) {
            assertEquals(1, application.awaitExit());
            String errors = String.join("\n", application.errors());
            assertTrue(errors.contains("EMULATOR_SANDBOXES_TEAM_B_COLOUR"), errors);
        }
        try (var application = start(Map.of(
                "EMULATOR_SANDBOXES_TEAM_B_API_KEYS",
                "sk_team_b",
                "EMULATOR_SANDBOXES_TEAM_B_REFERENCE_DATA",
                reference))) {
            application.assertRefused(reference + ": import_suppliers.0.status must be one of");
        }
        var nowhere = folder.resolve("nowhere.yaml").toString();
        try (var application = start(Map.of("EMULATOR_SEED", nowhere))) {
            application.assertRefused(nowhere + ": the file cannot be read");
        }
        // The refused starts have left nothing: the shipped sandboxes are created as in an empty database.
        try (var application = start(Map.of()).awaitReady()) {
            assertEquals(List.of(), application.errors());
            assertEquals(200, application.get(SHIPPED_KEY, LIST));
        }
    }
}
