package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.DataImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Start and end with the database that the packaged application brings on the JVM, seen from outside. */
@DisabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "brings no database")
class EmbeddedStartIT {

    private static final String DATA_DIRECTORY = "EMULATOR_DATA_DIR";
    private static final String STATUS = "/v1/data-import/account-transfer-status/TENTACLE_ENERGY/";

    @TempDir
    private Path folder;

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
    void saysAtOnceWhatItIsDoingAndHowLongThatTook() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of())) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (application.log().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            // Long before anybody could connect.
            assertEquals(0, application.status("/q/health/live"));
            assertTrue(
                    application.log().get(0).matches("kraken-migration-emulator: Starting \\S+ \\.\\.\\."),
                    () -> application.log().toString());
            application.awaitReady();
            assertTrue(
                    application.log().stream()
                            .anyMatch(line -> line.matches(
                                    "kraken-migration-emulator: Starting PostgreSQL \\d+\\.\\d+ \\.\\.\\.")),
                    () -> application.log().toString());
            assertTrue(
                    application.log().stream()
                            .anyMatch(line -> line.matches("kraken-migration-emulator: PostgreSQL \\S+ is ready after"
                                    + " \\d+\\.\\d s, with temporary data: .*")),
                    () -> application.log().toString());
        }
    }

    /** With a flight recording: a JVM that records crashed when it read certain classes of the migrations from an archive. */
    @Test
    void createsTheTablesWhereNoDatabaseIsKept() throws Exception {
        try (var application = startInNewHome("-XX:StartFlightRecording=filename=" + folder.resolve("start.jfr"))) {
            application.awaitReady();
            assertTrue(
                    application.log().stream().anyMatch(EmbeddedStartIT::isMigration),
                    () -> application.log().toString());
        }
    }

    @Test
    void copiesTheDatabaseThatTheBuildHasKept() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of()).awaitReady()) {
            assertTrue(
                    application.log().stream().noneMatch(EmbeddedStartIT::isMigration),
                    () -> application.log().toString());
        }
    }

    private PackagedApplication startInNewHome(String option) throws Exception {
        return PackagedApplication.startWithOptions(folder, Map.of(), "-Duser.home=" + folder.resolve("home"), option);
    }

    private static boolean isMigration(String line) {
        return line.contains("Created or changed the tables: ");
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
                second.assertRefused("in use by another running emulator");
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
    void startsItsDatabaseAgainWhenThatIsKilledAndLosesNoAcknowledgedWrite() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of()).awaitReady()) {
            assertEquals(201, stage(application, "BEFORE"));
            for (int kill = 0; kill < 2; kill++) {
                killDatabase(application);
                int status = stage(application, "AFTER-" + kill);
                for (int i = 0; status > 201; i++) {
                    assertTrue(i < 600, "the database does not come back");
                    assertEquals(503, status);
                    assertEquals(200, application.status("/q/health/live"));
                    Thread.sleep(100);
                    status = stage(application, "AFTER-" + kill);
                }
                assertTrue(status == 200 || status == 201, "answered with " + status);
                application.awaitReady();
            }
            assertEquals(200, application.get("12345", STATUS + "BEFORE/"));
            assertEquals(143, application.terminate().awaitExit());
            assertEquals(List.of(), application.temporaryFiles());
            assertEquals(List.of(), application.errors());
        }
    }

    @Test
    void endsWithOneLineAndItsExitCodeWhenItsDatabaseDoesNotStartAgain() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of()).awaitReady()) {
            Files.delete(cluster(application).resolve("global/pg_control"));
            killDatabase(application);

            assertEquals(ExitCode.DATABASE_LOST, application.awaitExit());
            assertEquals(
                    1, application.errors().size(), () -> application.errors().toString());
            assertTrue(
                    application
                            .errors()
                            .get(0)
                            .contains("The embedded PostgreSQL has ended and does not start again: "),
                    () -> application.errors().toString());
            assertEquals(List.of(), application.temporaryFiles());
        }
    }

    private static int stage(PackagedApplication application, String number) throws InterruptedException {
        return application.post(
                "12345",
                "/v1/data-import/account-import-process/create-or-update/",
                DataImport.account(number).toString());
    }

    private static void killDatabase(PackagedApplication application) throws Exception {
        var process = Files.readAllLines(cluster(application).resolve("postmaster.pid"))
                .get(0);
        var killed = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        assertTrue(killed.destroyForcibly());
        killed.onExit().get();
    }

    private static Path cluster(PackagedApplication application) throws Exception {
        return application.temporaryFiles().get(0).resolve("postgresql");
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data/postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");

        try (var application = PackagedApplication.start(
                folder, Map.of(DATA_DIRECTORY, data.getParent().toString()))) {
            application.assertRefused("holds data of PostgreSQL 14");
        }
    }

    @Test
    void refusesADataDirectoryThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (var application = PackagedApplication.start(folder, Map.of(DATA_DIRECTORY, file.toString()))) {
            application.assertRefused("is not a directory");
        }
    }
}
