package io.krakenemulator.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

/** Checks the choice between a container and a running emulator, and the options of sandboxes. */
class ConfigurationTest {

    private static final DockerImageName IMAGE = DockerImageName.parse("localhost/none:1");

    @Test
    void noAddressMeansAContainer() {
        assertTrue(ExistingEmulator.find(name -> null).isEmpty());
        assertTrue(ExistingEmulator.find(name -> " ").isEmpty());
    }

    @Test
    void addressNeedsAnAdminKey() {
        var variables = Map.of(ExistingEmulator.URL, "http://localhost:8080");
        var failure = assertThrows(IllegalStateException.class, () -> ExistingEmulator.find(variables::get));
        assertTrue(failure.getMessage().contains(ExistingEmulator.ADMIN_KEY), failure.getMessage());
    }

    @Test
    void containerOfAnAddressStartsNothing() {
        var variables = Map.of(ExistingEmulator.URL, "http://localhost:7599/", ExistingEmulator.ADMIN_KEY, "sk_admin");
        try (var container = new KrakenEmulatorContainer(IMAGE, ExistingEmulator.find(variables::get))) {
            container.start();
            assertFalse(container.isRunning());
            assertEquals(URI.create("http://localhost:7599/"), container.getAddress());
            assertEquals(
                    URI.create("http://localhost:7599"), container.getEmulator().address());
            assertEquals("sk_admin", container.getAdminKey());
        }
    }

    @Test
    void eachContainerHasAnAdminKeyOfItsOwn() {
        try (var one = new KrakenEmulatorContainer(IMAGE, Optional.empty());
                var other = new KrakenEmulatorContainer(IMAGE, Optional.empty())) {
            assertEquals(one.getAdminKey(), one.getEnvMap().get("EMULATOR_ADMIN_KEY"));
            assertFalse(one.getAdminKey().equals(other.getAdminKey()));
        }
    }

    @Test
    void releasedImageHasTheVersionOfTheLibrary() {
        var image = KrakenEmulatorContainer.releasedImage();
        assertTrue(image.matches(".+/kraken-migration-emulator:\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?-jvm"), image);
    }

    @Test
    void optionsAreTheRequestOfASandbox() {
        assertEquals(
                "{\"name\":\"a\",\"copy_of\":\"guide\"}",
                SandboxOptions.copyOf("guide").request("a").toString());
        assertEquals(
                "{\"name\":\"a\",\"copy_of\":\"default\",\"dialect\":\"both\",\"clock\":{\"mode\":\"frozen\",\"at\":\"2019-08-06T12:00:00Z\"}}",
                SandboxOptions.copyOf("default")
                        .withDialect(Dialect.BOTH)
                        .withFrozenClock(Instant.parse("2019-08-06T12:00:00Z"))
                        .request("a")
                        .toString());
        assertEquals(
                "{\"name\":\"a\",\"copy_of\":\"guide\",\"clock\":{\"mode\":\"live\"}}",
                SandboxOptions.copyOf("guide").withLiveClock().request("a").toString());
    }

    @Test
    void clockThatIsNoMomentIsRefused() {
        var failure = assertThrows(
                IllegalArgumentException.class, () -> new SandboxOptions("guide", Dialect.INHERITED, "noon"));
        assertTrue(failure.getMessage().contains("\"noon\""), failure.getMessage());
    }
}
