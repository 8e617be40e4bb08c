package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of the packaged application as an operator collects it, and secrets that come from files. */
class JsonLogIT {

    private static final String STAGE = "/v1/data-import/account-import-process/create-or-update/";

    /** Executed by the library, which answers that the key is wrong. */
    private static final String TOKEN_QUERY = """
            {"query": "mutation { obtainKrakenToken(input: {organizationSecretKey: \\"wrong\\"}) { token } }"}""";

    @TempDir
    private Path folder;

    @Test
    void logHasAnObjectForEachRequestAndNoKey() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = Map.of(
                    "QUARKUS_DATASOURCE_REACTIVE_URL", server.reactiveUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", server.username(),
                    "QUARKUS_DATASOURCE_PASSWORD_FILE", write("password", server.password()),
                    "EMULATOR_SANDBOXES_TEAM_A_API_KEYS_FILE", write("keys", "sk_team_a\nsk_team_b"),
                    "EMULATOR_LOG_FORMAT", "json",
                    "EMULATOR_LOG_ACCESS", "true");
            try (var application = PackagedApplication.start(folder, variables).awaitReady()) {
                assertEquals(
                        400,
                        application.post(
                                "sk_team_b",
                                STAGE,
                                DataImport.account("LOGGED-1").toString()));
                assertEquals(401, application.get("wrong", STAGE));
                assertEquals(200, application.post("none", "/v1/graphql/", TOKEN_QUERY));
                var lines = awaitAccessLines(application, 3);
                var keyLine = lines.stream()
                        .filter(line -> line.startsWith("No EMULATOR_ADMIN_KEY is set"))
                        .toList();
                assertEquals(1, keyLine.size(), lines::toString);
                var key = keyLine.get(0).replaceFirst(".*: ", "");
                var objects = objects(lines);
                objects.forEach(object -> assertFalse(object.toString().contains(key), object::toString));
                objects.forEach(object -> assertFalse(object.toString().contains("sk_team"), object::toString));
                OffsetDateTime.parse(objects.get(0).path("timestamp").asText());
                var access = objects.stream()
                        .filter(object -> object.path("loggerName").asText().equals("io.krakenemulator.access"))
                        .map(object -> object.path("mdc"))
                        .toList();
                assertEquals(3, access.size(), lines::toString);
                assertEquals("stageAccount", access.get(0).path("operation").asText());
                assertEquals("400", access.get(0).path("status").asText());
                assertEquals("team-a", access.get(0).path("sandbox").asText());
                assertEquals("LOGGED-1", access.get(0).path("number").asText());
                assertTrue(access.get(0).path("codes").asText().startsWith("account_failed_validation"));
                assertEquals("401", access.get(1).path("status").asText());
                assertFalse(access.get(1).has("sandbox"));
                assertEquals(36, access.get(1).path("request_id").asText().length());
                assertEquals("graphql", access.get(2).path("operation").asText());
                assertEquals("200", access.get(2).path("status").asText());
            }
        }
    }

    @Test
    void unknownFormEndsTheStart() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of("EMULATOR_LOG_FORMAT", "xml"))) {
            application.assertRefused("EMULATOR_LOG_FORMAT is \"xml\"");
        }
    }

    @Test
    void adminKeyThatCannotBeSentEndsTheStart() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = PackagedApplication.with(
                    PackagedApplication.variablesFor(server), Map.of("EMULATOR_ADMIN_KEY", "two words"));
            try (var application = PackagedApplication.start(folder, variables)) {
                application.assertRefused("EMULATOR_ADMIN_KEY must be text of visible ASCII characters");
            }
        }
    }

    @Test
    void fileOfASecretThatIsNotThereEndsTheStart() throws Exception {
        var variables = Map.of("EMULATOR_ADMIN_KEY_FILE", folder + "/none");
        try (var application = PackagedApplication.start(folder, variables)) {
            application.assertRefused("EMULATOR_ADMIN_KEY_FILE");
        }
    }

    /** Returns the log once it has so many access lines. An answer may arrive before its line is written. */
    private static List<String> awaitAccessLines(PackagedApplication application, int count)
            throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var lines = application.log();
        while (accessLines(lines) < count && System.nanoTime() < deadline) {
            Thread.sleep(50);
            lines = application.log();
        }
        return lines;
    }

    private static long accessLines(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("io.krakenemulator.access") && line.endsWith("}"))
                .count();
    }

    private String write(String name, String secret) throws IOException {
        return Files.writeString(folder.resolve(name), secret + "\n").toString();
    }

    /** Returns the lines of the log: those that begin with a brace. */
    private static List<JsonNode> objects(List<String> lines) throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var line : lines) {
            if (line.startsWith("{")) {
                objects.add(new ObjectMapper().readTree(line));
            }
        }
        assertTrue(objects.size() > 3, lines::toString);
        return objects;
    }
}
