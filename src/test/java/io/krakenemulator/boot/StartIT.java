package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start and end of the packaged application on a server that is there, seen from outside. */
class StartIT {

    private static final String URL = "QUARKUS_DATASOURCE_REACTIVE_URL";

    private static final EmbeddedServer OUTSIDE_SERVER = EmbeddedServer.temporary();

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOutsideServer() {
        OUTSIDE_SERVER.start();
    }

    @AfterAll
    static void stopOutsideServer() {
        OUTSIDE_SERVER.close();
    }

    @Test
    void usesTheServerOfTheAddress() throws Exception {
        try (var application = PackagedApplication.start(folder, outside()).awaitReady()) {
            assertEquals(List.of(), application.temporaryFiles());
            assertEquals(200, application.status("/q/health/live"));
            assertEquals(200, application.status("/q/metrics"));
            assertTrue(schemaIsInPlace());

            assertEquals(143, application.terminate().awaitExit());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void attachedEmulatorEndsWithItsInput() throws Exception {
        try (var application =
                PackagedApplication.start(folder, outside(), Arguments.ATTACHED).awaitReady()) {
            assertEquals(0, application.endInput().awaitExit());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void answersOverHttp11WhoeverOffersHttp2() throws Exception {
        try (var application = PackagedApplication.start(folder, outside()).awaitReady()) {
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            var request = HttpRequest.newBuilder(
                            application.address("/v1/data-import/all-account-import-processes/TENTACLE_ENERGY/"))
                    .header("Authorization", "Token 12345");
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
            assertEquals(200, answer.statusCode(), answer::body);
        }
    }

    /** Flyway and its connections take most of the time of a start. A start with existing tables must not load them. */
    @Test
    void asksForTheRightToMigrateOnlyWhenTablesAreMissing() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var first = PackagedApplication.variablesFor(server);
            var second = PackagedApplication.with(first, Map.of("QUARKUS_DATASOURCE_MIGRATIONS_PASSWORD", "wrong"));
            try (var application = PackagedApplication.start(folder, second)) {
                application.assertRefused("cannot be used");
            }
            PackagedApplication.start(folder, first).awaitReady().close();
            try (var application = PackagedApplication.start(folder, second).awaitReady()) {
                assertEquals(List.of(), application.errors());
            }
        }
    }

    @Test
    void refusesTablesOfANewerRelease() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = PackagedApplication.variablesFor(server);
            PackagedApplication.start(folder, variables).awaitReady().close();
            change(server, """
                    insert into flyway_schema_history
                           (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (1000, '%d', 'later', 'SQL', 'V__later.sql', 'postgres', 1, true)
                    """.formatted(Integer.parseInt(Migrations.NEWEST) + 1));
            try (var application = PackagedApplication.start(folder, variables)) {
                application.assertRefused("has the tables of a newer release");
            }
        }
    }

    @Test
    void refusesADatabaseThatIsReadOnly() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = PackagedApplication.variablesFor(server);
            PackagedApplication.start(folder, variables).awaitReady().close();
            change(server, "alter database postgres set default_transaction_read_only = on");
            try (var application = PackagedApplication.start(folder, variables)) {
                application.assertRefused("is read-only");
            }
        }
    }

    private static void change(EmbeddedServer server, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + server.reactiveUrl(), server.username(), server.password());
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void refusesAPortInUse() throws Exception {
        for (String variable : List.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")) {
            try (var taken = new ServerSocket(0);
                    var application = PackagedApplication.start(
                            folder, outside(variable, String.valueOf(taken.getLocalPort())))) {
                application.assertRefused("Port " + taken.getLocalPort() + " is in use. Set " + variable);
            }
        }
    }

    @Test
    void refusesAnAddressThatIsNone() throws Exception {
        try (var application =
                PackagedApplication.start(folder, Map.of(URL, "mysql://anna:s3cret@db.example/emulator"))) {
            application.assertRefused("not of the form postgresql://host:port/database");
        }
    }

    @Test
    void refusesADatabaseOutOfReach() throws Exception {
        var wrongPort = Map.of(URL, "postgresql://localhost:" + PackagedApplication.freePort() + "/emulator");
        var wrongPassword = outside("QUARKUS_DATASOURCE_PASSWORD", "wrong");
        var wrongDatabase = outside(URL, OUTSIDE_SERVER.reactiveUrl() + "-missing");

        for (var variables : List.of(wrongPort, wrongPassword, wrongDatabase)) {
            try (var application = PackagedApplication.start(folder, variables)) {
                application.assertRefused("cannot be used");
            }
        }
    }

    private static Map<String, String> outside(String... more) {
        var variables = PackagedApplication.variablesFor(OUTSIDE_SERVER);
        return more.length == 0 ? variables : PackagedApplication.with(variables, Map.of(more[0], more[1]));
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
