package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Tests of behaviour that only the native executable has. */
@EnabledIf(value = "io.krakenemulator.boot.PackagedApplication#isNative", disabledReason = "on the JVM")
class NativeIT {

    @TempDir
    private Path folder;

    @Test
    void saysThatItNeedsADatabase() throws Exception {
        try (var application = PackagedApplication.start(folder, Map.of())) {
            application.assertRefused("Set QUARKUS_DATASOURCE_REACTIVE_URL");
        }
    }

    @Test
    void hasNothingOfTheEmbeddedServerInIt() throws Exception {
        var content = new String(Files.readAllBytes(PackagedApplication.executable()), StandardCharsets.ISO_8859_1);

        assertTrue(content.contains(Main.class.getName()), "names of classes can be found at all");
        for (String part : List.of(EmbeddedServer.class.getPackageName(), "postgres-linux", ".txz", "initdb")) {
            assertFalse(content.contains(part), part);
        }
    }

    /** With the budgets raised beyond the heap, one large body fills it. */
    @Test
    void endsWithItsExitCodeWhenTheHeapIsFull() throws Exception {
        var noBudgets = Map.of(
                "EMULATOR_HTTP_BODY_BUDGET", "1G",
                "EMULATOR_VALIDATION_MEMORY", "1G",
                "EMULATOR_MAX_BODY_SIZE", "100M");
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = PackagedApplication.with(PackagedApplication.variablesFor(server), noBudgets);
            try (var application = PackagedApplication.start(folder, variables, "-Xmx16m", "-Xmn4m")) {
                application.awaitReady();
                application.post("12345", "/v1/data-import/validate-account/", "[" + "0,".repeat(30_000_000) + "0]");
                assertEquals(ExitCode.OUT_OF_MEMORY, application.awaitExit());
                assertTrue(
                        application.errors().stream().anyMatch(line -> line.contains("OutOfMemoryError")),
                        () -> application.errors().toString());
            }
        }
    }

    /** As the account of the image, in a file system that nobody may write to, with what compose tells it. */
    @Test
    void runsAsItsContainerDoes() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = UnpackedImage.variables(PackagedApplication.variablesFor(server));
            assertEquals("", variables.get("EMULATOR_ADMIN_KEY"));
            var image = UnpackedImage.in(folder);
            try (var application =
                    image.start(folder.resolve("emulator"), variables).awaitReady()) {
                assertEquals(200, application.status("/q/health/live"));
                assertEquals(
                        200,
                        application.post(
                                "12345",
                                "/v1/data-import/validate-account/",
                                DataImport.account("CONTAINER-1").toString()));
                assertEquals(200, application.get("/docs/"));
                var same = PackagedApplication.with(variables, application.ports());
                try (var probe = image.probe(folder.resolve("probe"), same)) {
                    assertEquals(0, probe.awaitExit(), () -> probe.errors().toString());
                    assertEquals(List.of(), probe.errors());
                }
                assertEquals(143, application.terminate().awaitExit());
                assertEquals(List.of(), application.errors());
            }
            assertEquals(List.of(), image.writtenElsewhere());
        }
    }
}
