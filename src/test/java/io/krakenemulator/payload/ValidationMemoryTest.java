package io.krakenemulator.payload;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tests that a request releases the memory of its body, however it ends. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ValidationMemoryTest {

    private static final String PATH = "/v1/data-import/validate-account/";

    @Inject
    ValidationMemory memory;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void rejectedAndMalformedBodiesReleaseTheirMemory() throws InterruptedException {
        for (var body : new String[] {"{}", "[]", "{", "{\"customers\":[" + "{},".repeat(20_000) + "{}]}"}) {
            given().header("Authorization", "Token 12345")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400);
        }
        assertAllIsGivenBack();
    }

    @Test
    void clientsThatDisconnectReleaseTheirMemory() throws IOException, InterruptedException {
        var body = "{\"customers\":[" + "{},".repeat(20_000) + "{}]}";
        for (int i = 0; i < 10; i++) {
            try (var socket = new Socket("localhost", port)) {
                var request = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token 12345\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
        }
        assertAllIsGivenBack();
    }

    @Test
    void clientThatDisconnectsFromACheckReleasesItsMemory() throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", port)) {
            var request =
                    "POST /emulator/v1/sandboxes/guide/check HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + PostgresForTests.ADMIN_KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n"
                            + "{}\n".repeat(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertEquals('H', socket.getInputStream().read());
            assertTrue(memory.usedBytes() > 1_000_000, "a check that goes on holds its memory");
        }
        assertAllIsGivenBack();
    }

    @Test
    void workOutsideARequestReleasesItsMemoryWhenItEndsFailsOrIsCancelled() throws InterruptedException {
        memory.withMemory(1_000, body -> Uni.createFrom().item(memory.usedBytes()))
                .invoke(used -> assertTrue(used > 3_000, used + " bytes while it is at work"))
                .await()
                .indefinitely();
        var failing = memory.withMemory(1_000, body -> Uni.createFrom().failure(new IllegalStateException()));
        assertThrows(IllegalStateException.class, () -> failing.await().indefinitely());
        memory.withMemory(1_000, body -> Uni.createFrom().nothing())
                .subscribe()
                .with(item -> {})
                .cancel();
        assertAllIsGivenBack();
    }

    @Test
    void largeBodiesAreRejectedAndSmallOnesAcceptedWhenMemoryIsLow() throws InterruptedException {
        var taken = new ArrayList<Runnable>();
        var refusal = new AtomicReference<Throwable>();
        for (int i = 0; i < 100_000 && refusal.get() == null; i++) {
            var held = memory.withMemory(10_000_000, body -> Uni.createFrom().nothing())
                    .subscribe()
                    .with(item -> {}, refusal::set);
            taken.add(held::cancel);
        }
        var refused = (ApiFailure) refusal.get();
        assertTrue(refused.status() == 503 || taken.size() == 1 && refused.status() == 413, refused.getMessage());
        given().header("Authorization", "Token 12345")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400);
        taken.forEach(Runnable::run);
        assertAllIsGivenBack();
    }

    /** Waits, because a response ends for its client a moment before it ends in the server. */
    private void assertAllIsGivenBack() throws InterruptedException {
        for (int i = 0; i < 500 && memory.usedBytes() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(0, memory.usedBytes());
    }
}
