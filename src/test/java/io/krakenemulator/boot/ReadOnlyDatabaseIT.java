package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged replica whose database takes no writes for a while, as after a failover to a standby. */
class ReadOnlyDatabaseIT {

    private static final int CALLS = 300;

    @TempDir
    private Path folder;

    private final EmbeddedServer server = EmbeddedServer.temporary();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void answers503UntilTheDatabaseTakesWritesAgain() throws Exception {
        try (var application = PackagedApplication.start(folder, PackagedApplication.variablesFor(server))
                .awaitReady()) {
            assertEquals(201, stage(application, "BEFORE"));

            setReadOnly("on");
            assertEquals(503, firstAnswerAfterConnectionsAreGone(application));
            assertEquals(503, application.status("/q/health/ready"));
            assertEquals(200, application.status("/q/health/live"));
            // Many at once, so that all sessions of the pool are read-only ones.
            assertEquals(
                    CALLS,
                    stageAtOnce(application).stream()
                            .filter(status -> status == 503)
                            .count());
            assertEquals(200, application.get("12345", STATUS + "BEFORE/"));
            assertEquals(
                    1,
                    application.log().stream()
                            .filter(line -> line.contains("The database is read-only"))
                            .count(),
                    () -> application.log().toString());
            assertTrue(
                    application.log().stream().noneMatch(line -> line.startsWith("\tat ")),
                    () -> application.log().toString());

            setReadOnly("off");
            application.awaitReady();
            for (int i = 0; stageAtOnce(application).stream().anyMatch(status -> status == 503); i++) {
                assertTrue(i < 60, "sessions stay read-only");
                Thread.sleep(500);
            }
            assertEquals(201, stage(application, "AFTER"));
        }
    }

    private static final String STATUS = "/v1/data-import/account-transfer-status/TENTACLE_ENERGY/";

    private static int firstAnswerAfterConnectionsAreGone(PackagedApplication application) throws Exception {
        int status = stage(application, "MEANWHILE");
        for (int i = 0; i < 50 && status != 503; i++) {
            Thread.sleep(50);
            status = stage(application, "MEANWHILE");
        }
        return status;
    }

    private static ArrayList<Integer> stageAtOnce(PackagedApplication application) throws Exception {
        var clients = Executors.newFixedThreadPool(20);
        try {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < CALLS; i++) {
                var number = "N-" + i;
                calls.add(clients.submit(() -> stage(application, number)));
            }
            var answers = new ArrayList<Integer>();
            for (var call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static int stage(PackagedApplication application, String number) throws InterruptedException {
        return application.post(
                "12345",
                "/v1/data-import/account-import-process/create-or-update/",
                DataImport.account(number).toString());
    }

    private void setReadOnly(String value) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:" + server.reactiveUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database postgres set default_transaction_read_only = " + value);
            if (value.equals("on")) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            }
        }
    }
}
