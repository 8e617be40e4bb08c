package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What is true of the native executable alone. */
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

    /** As the container's user, with no place to write to, and only what the image's folders have. */
    @Test
    void runsAsItsContainerDoes() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            try (var application = PackagedApplication.startAsContainer(folder, PackagedApplication.using(server))
                    .awaitReady()) {
                assertEquals(200, application.status("/q/health/live"));
                assertEquals(143, application.terminate().awaitExit());
                assertEquals(List.of(), application.errors());
            }
        }
    }
}
