package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start and end of the packaged application, seen from outside. */
class StartIT {

    private static final String DATA_DIRECTORY = "EMULATOR_DATA_DIR";
    private static final String URL = "QUARKUS_DATASOURCE_REACTIVE_URL";

    private static final EmbeddedServer OUTSIDE_SERVER = EmbeddedServer.temporary();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOutsideServer() {
        assumeTrue(PackagedApplication.isBuilt(), "a native build has no such package");
        OUTSIDE_SERVER.start();
    }

    @AfterAll
    static void stopOutsideServer() {
        OUTSIDE_SERVER.close();
    }

    @Test
    void servesWithADatabaseOfItsOwnAndLeavesNothingBehind() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of()).awaitReady()) {
            assertEquals(200, application.status("/q/health/live"));
            assertEquals(200, application.status("/q/metrics"));
            assertEquals(1, application.temporaryFiles().size());

            assertEquals(143, application.terminate().awaitExit());
            assertEquals(List.of(), application.temporaryFiles());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void removesTemporaryDataEvenWhenKilled() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of()).awaitReady()) {
            application.kill().awaitExit();
            for (int i = 0; i < 600 && !application.temporaryFiles().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertEquals(List.of(), application.temporaryFiles());
        }
    }

    @Test
    void keepsItsDataThroughAnEndAndThroughAKill() throws Exception {
        Map<String, String> kept = Map.of(DATA_DIRECTORY, folder.resolve("data").toString());
        byte[] password;
        try (var first = PackagedApplication.start(folder, kept).awaitReady()) {
            password = Files.readAllBytes(folder.resolve("data/password"));
            try (var second = PackagedApplication.start(folder.resolve("second"), kept)) {
                assertRefused(second, "in use by another running emulator");
            }
            assertEquals(143, first.terminate().awaitExit());
        }
        try (var third = PackagedApplication.start(folder, kept).awaitReady()) {
            third.kill().awaitExit();
        }
        try (var fourth = PackagedApplication.start(folder, kept).awaitReady()) {
            assertEquals(143, fourth.terminate().awaitExit());
        }
        assertTrue(Arrays.equals(password, Files.readAllBytes(folder.resolve("data/password"))));
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data/postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");

        try (var application = PackagedApplication.start(
                folder, Map.of(DATA_DIRECTORY, data.getParent().toString()))) {
            assertRefused(application, "holds data of PostgreSQL 14");
        }
    }

    @Test
    void refusesADataDirectoryThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (var application = PackagedApplication.start(folder, Map.of(DATA_DIRECTORY, file.toString()))) {
            assertRefused(application, "is not a directory");
        }
    }

    @Test
    void usesTheServerOfTheAddress() throws Exception {
        try (var application = PackagedApplication.start(folder, outside()).awaitReady()) {
            assertEquals(List.of(), application.temporaryFiles());
        }
        assertTrue(schemaIsInPlace());
    }

    @Test
    void refusesAPortInUse() throws Exception {
        for (String variable : List.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")) {
            try (var taken = new ServerSocket(0);
                    var application = PackagedApplication.start(
                            folder, with(outside(), variable, String.valueOf(taken.getLocalPort())))) {
                assertRefused(application, "Port " + taken.getLocalPort() + " is in use. Set " + variable);
            }
        }
    }

    @Test
    void refusesAnAddressThatIsNone() throws Exception {
        try (var application =
                PackagedApplication.start(folder, Map.of(URL, "mysql://anna:s3cret@db.example/emulator"))) {
            assertRefused(application, "not of the form postgresql://host:port/database");
        }
    }

    @Test
    void refusesADatabaseOutOfReach() throws Exception {
        var wrongPort = Map.of(URL, "postgresql://localhost:" + PackagedApplication.freePort() + "/emulator");
        var wrongPassword = with(outside(), "QUARKUS_DATASOURCE_PASSWORD", "wrong");
        var wrongDatabase = with(outside(), URL, OUTSIDE_SERVER.reactiveUrl() + "-missing");

        for (var variables : List.of(wrongPort, wrongPassword, wrongDatabase)) {
            try (var application = PackagedApplication.start(folder, variables)) {
                assertRefused(application, "cannot be used");
            }
        }
    }

    private static void assertRefused(PackagedApplication application, String reason) throws InterruptedException {
        assertEquals(1, application.awaitExit());
        assertEquals(1, application.errors().size(), () -> application.errors().toString());
        assertTrue(
                application.errors().get(0).contains(reason),
                () -> application.errors().toString());
        assertTrue(
                application.log().stream().noneMatch(line -> line.startsWith("\tat ")),
                () -> application.log().toString());
    }

    private static Map<String, String> outside() {
        return Map.of(
                URL,
                OUTSIDE_SERVER.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                OUTSIDE_SERVER.username(),
                "QUARKUS_DATASOURCE_PASSWORD",
                OUTSIDE_SERVER.password());
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        var changed = new HashMap<>(variables);
        changed.put(name, value);
        return changed;
    }

    private static boolean schemaIsInPlace() throws SQLException, IOException {
        String url = DatabaseAddress.parse(OUTSIDE_SERVER.reactiveUrl()).jdbcUrl();
        try (var connection = DriverManager.getConnection(url, OUTSIDE_SERVER.username(), OUTSIDE_SERVER.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from flyway_schema_history where success")) {
            return rows.next();
        }
    }
}
