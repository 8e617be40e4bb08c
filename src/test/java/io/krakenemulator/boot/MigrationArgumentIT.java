package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --migrate} of the packaged application, and replicas whose database user may not create tables. */
class MigrationArgumentIT {

    private static final String PASSWORD = "s3cret";

    /** The same statements as in docs/kubernetes.md. */
    private static final Path GRANTS = Path.of("deploy/sql/users.sql");

    private static final EmbeddedServer SERVER = EmbeddedServer.temporary();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Test
    void replicasServeWithoutTheRightToCreateTables() throws Exception {
        for (var statement : Files.readString(GRANTS).replaceAll("--.*", "").split(";")) {
            if (!statement.isBlank()) {
                execute(SERVER.username(), SERVER.password(), statement);
            }
        }
        migrate("emulator_owner");
        migrate("emulator_owner");
        try (var replica = PackagedApplication.start(folder.resolve("replica"), variables("emulator"))
                .awaitReady()) {
            var account = DataImport.account("MIGRATED-1").toString();
            var path = "/v1/data-import/account-import-process/create-or-update/";
            assertEquals(201, replica.post("12345", path, account));
            assertEquals(200, replica.post("12345", path, account));
        }
        assertThrows(SQLException.class, () -> execute("emulator", PASSWORD, "create table forbidden ()"));
    }

    private void migrate(String user) throws Exception {
        try (var migration =
                PackagedApplication.start(folder.resolve("migration"), variables(user), Arguments.MIGRATE)) {
            assertEquals(0, migration.awaitExit(), () -> migration.log() + "\n" + migration.errors());
            assertEquals(List.of(), migration.errors());
            assertTrue(
                    migration.log().get(migration.log().size() - 1).contains("The database has all tables"),
                    () -> migration.log().toString());
            assertTrue(
                    migration.log().stream()
                            .noneMatch(line -> line.contains("Listening") || line.contains("Created the sandbox")),
                    () -> migration.log().toString());
        }
    }

    @Test
    void failedMigrationEndsWithOneLine() throws Exception {
        var nowhere = Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:1/none");
        try (var migration = PackagedApplication.start(folder, nowhere, Arguments.MIGRATE)) {
            migration.assertRefused("cannot be used");
        }
    }

    @Test
    void migrationWithoutAnAddressIsRefused() throws Exception {
        try (var migration = PackagedApplication.start(folder, Map.of(), Arguments.MIGRATE)) {
            migration.assertRefused("No database to migrate. Set QUARKUS_DATASOURCE_REACTIVE_URL");
        }
    }

    private static Map<String, String> variables(String user) {
        return PackagedApplication.with(
                PackagedApplication.variablesFor(SERVER),
                Map.of("QUARKUS_DATASOURCE_USERNAME", user, "QUARKUS_DATASOURCE_PASSWORD", PASSWORD));
    }

    private static void execute(String user, String password, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:" + SERVER.reactiveUrl(), user, password);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
