package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health check of the containers, as the packaged application answers it. */
class ProbeIT {

    @TempDir
    private Path folder;

    @Test
    void tellsAReadyEmulatorFromOneThatHasEnded() throws Exception {
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            probe(PackagedApplication.variablesFor(server));
        }
    }

    private void probe(Map<String, String> variables) throws Exception {
        try (var emulator =
                PackagedApplication.start(folder.resolve("emulator"), variables).awaitReady()) {
            try (var probe = emulator.probe(folder.resolve("ready"))) {
                assertEquals(0, probe.awaitExit());
                assertEquals(List.of(), probe.errors());
                assertStartedNothing(probe);
            }
            emulator.terminate().awaitExit();
            try (var probe = emulator.probe(folder.resolve("ended"))) {
                assertEquals(1, probe.awaitExit());
                assertEquals(1, probe.errors().size(), () -> probe.errors().toString());
                assertTrue(probe.errors().get(0).contains("nobody answers"), () -> probe.errors()
                        .toString());
                assertStartedNothing(probe);
            }
        }
    }

    private static void assertStartedNothing(PackagedApplication probe) throws Exception {
        assertEquals(List.of(), probe.log());
        assertEquals(List.of(), probe.temporaryFiles());
    }
}
