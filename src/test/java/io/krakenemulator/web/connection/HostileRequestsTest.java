package io.krakenemulator.web.connection;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.LoggedTraces;
import io.krakenemulator.testing.ManagementAddress;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Sends hostile requests to each kind of path. Nothing fails inside, and the answers are the documented ones. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HostileRequestsTest {

    private static final String DATA = "Authorization: Token 12345\r\n";
    private static final String ADMIN = "Authorization: Bearer " + PostgresForTests.ADMIN_KEY + "\r\n";
    private static final String NOBODY = "";

    /** How many requests are under way at once. */
    private static final int CLIENTS = 96;

    private static final List<String> PATHS = List.of(
            "/v1/data-import/validate-account/",
            "/v1/data-import/products/",
            "/v1/data-import/account-import-process/process/",
            "/v1/data-import/account-transfer-status/TENTACLE_ENERGY/A",
            "/v1/data-import/all-account-import-processes/TENTACLE_ENERGY",
            "/v1/data-import/send-registration-flows/TENTACLE_ENERGY/A",
            "/v1/data-import/transactions/create/",
            "/v2/data-import/accounts/validate/",
            "/v2/data-import/accounts/TENTACLE_ENERGY/A",
            "/emulator/v1/sandboxes",
            "/emulator/v1/sandboxes/guide/accounts",
            "/emulator/v1/sandboxes/guide/accounts/A-12AB34CD",
            "/emulator/v1/sandboxes/guide/reference-data",
            "/emulator/v1/sandboxes/guide/import-suppliers/TENTACLE_ENERGY/accounts/A/skip",
            "/v1/graphql/",
            "/v1/graphql",
            "/openapi.json",
            "/emulator/openapi.yaml",
            "/q/openapi",
            "/docs",
            "/docs/",
            "/docs/index.html",
            "/",
            "/nowhere");

    private static final List<String> MANAGEMENT_PATHS =
            List.of("/q/health", "/q/health/ready", "/q/metrics", "/nowhere");

    @ManagementAddress
    URI management;

    private LoggedTraces traces;

    @BeforeEach
    void watchTheLog() {
        traces = new LoggedTraces();
    }

    @AfterEach
    void assertThatNothingFailedInside() {
        traces.close();
        assertEquals(List.of(), traces.entries());
    }

    /** Sends requests, many at a time because some are answered only when the server has lost patience, and checks the answers. */
    private static final class Senders implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        private final List<Executable> checks = new ArrayList<>();

        void send(URI server, Map<String, String> requests, BiConsumer<String, String> check) {
            requests.forEach((name, request) -> {
                var checked = threads.submit(() -> check.accept(name, RawHttp.talk(server, request)));
                checks.add(() -> await(checked));
            });
        }

        void assertAllAnswered() {
            assertAll(checks);
        }

        private static void await(Future<?> checked) throws Throwable {
            try {
                checked.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @Test
    void answersHostileRequestsInTheDocumentedForm() {
        var server = URI.create("http://localhost:" + RestAssured.port);
        try (var senders = new Senders()) {
            for (var path : PATHS) {
                for (var caller : List.of(NOBODY, path.startsWith("/emulator/v1") ? ADMIN : DATA)) {
                    var requests = HostileRequests.of(path, caller);
                    senders.send(server, requests, (name, answer) -> {
                        var request = requests.get(name);
                        assertDocumented(name + ": " + RawHttp.abbreviate(request), request.startsWith("HEAD"), answer);
                    });
                }
            }
            senders.assertAllAnswered();
        }
    }

    private static void assertDocumented(String request, boolean head, String answer) {
        int status = RawHttp.status(answer.startsWith("HTTP/1.1 100 ") ? RawHttp.body(answer) : answer);
        assertTrue(status >= 200 && status < 500, () -> request + " -> " + answer);
        if (status >= 400 && !head) {
            JsonNode body = null;
            try {
                body = DataImport.exactly(RawHttp.body(answer));
            } catch (IllegalArgumentException e) {
                throw new AssertionError(request + " -> " + answer);
            }
            assertTrue(
                    // The guide's dialect has no code in the answer to an account that does not exist.
                    body.path("detail").isTextual() && (body.path("code").isTextual() || status == 404)
                            || body.path("errors").path(0).path("message").isTextual()
                            || body.path(0).isObject(),
                    () -> request + " -> " + answer);
        }
    }

    @Test
    void answersHostileRequestsToTheManagementPort() {
        try (var senders = new Senders()) {
            for (var path : MANAGEMENT_PATHS) {
                var requests = HostileRequests.of(path, NOBODY);
                // The port accepts HTTP/2 without TLS and continues in it.
                assertTrue(requests.keySet().removeIf(name -> name.contains("h2c")));
                senders.send(management, requests, (name, answer) -> {
                    int status = RawHttp.status(answer.startsWith("HTTP/1.1 100 ") ? RawHttp.body(answer) : answer);
                    assertTrue(status >= 200 && status < 500, () -> name + " -> " + answer);
                });
            }
            senders.assertAllAnswered();
        }
        // The framework serves the port, and logs its failures.
        traces.close();
        traces = new LoggedTraces();
    }

    @Test
    void answersAnHonestRequestBeforeAHostileOneOnTheSameConnection() {
        var server = URI.create("http://localhost:" + RestAssured.port);
        var answer = RawHttp.talk(
                server,
                "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" + "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"
                        + "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        int second = answer.indexOf("HTTP/1.1 400 ");
        assertTrue(second > 0, answer);
        assertEquals(-1, answer.indexOf("HTTP/1.1", second + 1));
        assertTrue(answer.endsWith("\"code\":\"invalid\"}"), answer);
    }

    @Test
    void answersABadChunkOnceInTheDocumentedForm() {
        var server = URI.create("http://localhost:" + RestAssured.port);
        var answer = RawHttp.talk(
                server,
                "POST /v1/data-import/products/ HTTP/1.1\r\nHost: x\r\n" + DATA
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(
                "{\"detail\":\"The chunks of the body are not valid HTTP.\",\"code\":\"invalid\"}",
                RawHttp.body(answer));
    }
}
