package io.krakenemulator.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testcontainers.utility.DockerImageName;

/**
 * Checks the container itself, of an image that is present: {@code KRAKEN_EMULATOR_IMAGE}. {@code testing/run} sets it where
 * podman and an image are to be had.
 */
@EnabledIfEnvironmentVariable(named = "KRAKEN_EMULATOR_IMAGE", matches = ".+")
class KrakenEmulatorContainerTest {

    @Test
    void containerMigratesAnAccount() {
        var image = DockerImageName.parse(System.getenv("KRAKEN_EMULATOR_IMAGE"));
        try (var container = new KrakenEmulatorContainer(image, Optional.empty())) {
            container.start();
            assertTrue(container.isRunning());
            try (var sandbox = container.getEmulator().createSandbox("container", SandboxOptions.copyOf("guide"))) {
                var loader = new Loader(sandbox.baseUrl(), sandbox.apiKey());
                assertEquals(201, loader.stage("ACC-1"));
                assertEquals(201, loader.process("ACC-1").join());
            }
            assertTrue(container.getEmulator().sandboxNames().contains("guide"));
        }
    }
}
