package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code deploy/compose.sandbox.yaml} agrees with the JVM image that it runs. */
class SandboxComposeTest {

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read("compose.sandbox.yaml");
    }

    @Test
    void hasOneServiceThatBuildsTheJvmImage() {
        assertEquals(1, compose.content().path("services").size());
        compose.assertBuilds(Dockerfile.JVM);
    }

    @Test
    void asksForHealthAsTheImageDoes() {
        compose.assertAsksForHealthAs(Dockerfile.JVM);
    }

    @Test
    void publishesThePortsOfTheImageOnThisMachineAlone() {
        compose.assertPublishesOnThisMachineAlone(Dockerfile.JVM);
    }

    @Test
    void keepsTheDataOnANamedVolume() {
        var volume =
                ComposeFile.texts(compose.emulator().path("volumes")).get(0).split(":");
        assertTrue(compose.content().path("volumes").has(volume[0]), volume[0]);
        assertEquals(Dockerfile.JVM.image().only("VOLUME").list(), List.of(volume[1]));
    }

    @Test
    void givesTheEmulatorNoMoreThanItNeeds() {
        compose.assertGivesTheEmulatorNoMoreThanItNeeds();
        compose.assertTakesTheAdminKeyFromOutside();
    }
}
