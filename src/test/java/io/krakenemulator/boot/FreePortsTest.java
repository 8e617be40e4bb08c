package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The look at the ports before the database starts. */
class FreePortsTest {

    private static void check(Map<String, String> settings) {
        FreePorts.check(property -> Optional.ofNullable(settings.get(property)));
    }

    @Test
    void portInUseIsNamedWithItsVariable() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            assertEquals(
                    "Port " + port + " is in use. Set QUARKUS_HTTP_PORT to another one.",
                    assertThrows(
                                    StartFailure.class,
                                    () -> check(Map.of("quarkus.http.port", port, "quarkus.management.port", "0")))
                            .getMessage());
            assertEquals(
                    "Port " + port + " is in use. Set QUARKUS_MANAGEMENT_PORT to another one.",
                    assertThrows(
                                    StartFailure.class,
                                    () -> check(Map.of("quarkus.http.port", "0", "quarkus.management.port", port)))
                            .getMessage());
        }
    }

    @Test
    void freePortsAndValuesThatAreRefusedLaterPass() throws IOException {
        String free;
        try (var socket = new ServerSocket(0)) {
            free = String.valueOf(socket.getLocalPort());
        }
        assertDoesNotThrow(() -> check(Map.of("quarkus.http.port", free, "quarkus.management.port", "x")));
    }
}
