package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.LoggedTraces;
import io.krakenemulator.testing.ManagementAddress;
import io.krakenemulator.testing.Metrics;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hold bodies back, send too many or send them without a key: others are answered meanwhile. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SmallBudget.class)
@Timeout(180)
class HostileClientsTest {

    private static final String KEY = "Authorization: Token 12345\r\n";
    /** The status of an empty list of products, which is refused once it has been read. */
    private static final int VALIDATED = 400;

    private static final String PRODUCTS = "/v1/data-import/validate-products/";
    private static final int LARGE = 1_000_000;

    @ManagementAddress
    URI management;

    private final List<Socket> held = new ArrayList<>();
    private LoggedTraces traces;

    @BeforeEach
    void watchTheLog() {
        traces = new LoggedTraces();
    }

    @AfterEach
    void closeConnections() throws IOException {
        for (var socket : held) {
            socket.close();
        }
        traces.close();
        assertEquals(List.of(), traces.entries());
    }

    private static URI server() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    private static String head(String path, String headers, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** Sends a request and keeps the connection open. */
    private Socket hold(String request) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        held.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int honestSmallRequest() {
        return RawHttp.status(RawHttp.talk(server(), head(PRODUCTS, KEY + "Connection: close\r\n", 2) + "[]"));
    }

    private static String largeRequest(int length) {
        return head(PRODUCTS, KEY + "Connection: close\r\n", length) + "[" + " ".repeat(length - 2) + "]";
    }

    private static int honestLargeRequest() {
        return RawHttp.status(RawHttp.talk(server(), largeRequest(LARGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTS, "/v2/data-import/accounts/validate/", "/emulator/v1/sandboxes"})
    void credentialsAreCheckedBeforeAByteOfTheBodyArrives(String path) {
        var answer = RawHttp.talk(server(), head(path, "", LARGE));
        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        assertTrue(answer.contains("\"code\":\"not_authenticated\""), answer);
    }

    @Test
    void connectionsWithoutAKeyTakeNoMemoryForTheirBodies() throws IOException {
        for (int i = 0; i < 50; i++) {
            hold(head(PRODUCTS, "", LARGE) + "x".repeat(20_000));
            hold(head("/nowhere", "", LARGE) + "x".repeat(20_000));
        }
        assertEquals(VALIDATED, honestLargeRequest());
    }

    @Test
    void declaredLengthsReserveNoMemory() throws IOException {
        for (int i = 0; i < 100; i++) {
            hold(head(PRODUCTS, KEY, LARGE));
        }
        assertEquals(VALIDATED, honestLargeRequest());
    }

    @Test
    void bodiesBeyondTheBudgetAreRefusedAndSmallOnesAnsweredUntilTheOthersGo() throws Exception {
        var refused = fillBudget();
        assertTrue(refused.contains("\r\nRetry-After: 1\r\n") || refused.contains("\r\nretry-after: 1\r\n"), refused);
        assertTrue(refused.contains("\"code\":\"service_unavailable\""), refused);
        for (int i = 0; i < 20; i++) {
            assertEquals(VALIDATED, honestSmallRequest());
        }
        assertEquals(
                "UP", RestAssured.get(management.resolve("/q/health/ready")).path("status"));
        for (var socket : held) {
            socket.close();
        }
        awaitStatus(VALIDATED);
    }

    /** Adds bodies that stall, one after another, until the next one is refused; returns that refusal. */
    private String fillBudget() throws IOException {
        for (int i = 0; i < 50; i++) {
            hold(head(PRODUCTS, KEY, LARGE) + "[" + " ".repeat(600_000));
            var answer = RawHttp.talk(server(), largeRequest(LARGE));
            if (RawHttp.status(answer) == 503) {
                return answer;
            }
        }
        throw new AssertionError("The budget is never taken.");
    }

    private static String awaitStatus(int status) throws InterruptedException {
        var answer = "";
        for (int i = 0; i < 100; i++) {
            answer = RawHttp.talk(server(), largeRequest(LARGE));
            if (RawHttp.status(answer) == status) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(answer);
    }

    @Test
    void bodiesThatStallAreAnsweredWith408AndGiveTheirMemoryBack() throws Exception {
        fillBudget();
        int late = 0;
        for (var socket : held) {
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(RawHttp.status(answer) == 408 || RawHttp.status(answer) == 503, answer);
            late += RawHttp.status(answer) == 408 ? 1 : 0;
        }
        assertTrue(late > 0, "none was late");
        awaitStatus(VALIDATED);
    }

    @Test
    void bodiesOfGraphQLTakeNoRoomFromThoseWithAKey() throws Exception {
        for (int i = 0; i < 60; i++) {
            hold(head("/v1/graphql/", "", 60_000) + "{" + " ".repeat(40_000));
        }
        assertEquals(VALIDATED, honestLargeRequest());
        var query = "{\"query\":\"{ __typename }\"}";
        var small = RawHttp.talk(server(), head("/v1/graphql/", "Connection: close\r\n", query.length()) + query);
        assertTrue(
                RawHttp.status(small) == 200
                        || RawHttp.status(small) == 503 && small.contains("{\"errors\":[{\"message\":"),
                small);
    }

    @Test
    void madeUpAddressesAndMethodsShareOneSeries() {
        for (int i = 0; i < 150; i++) {
            for (var path : List.of("/v1/data-import/made-up-" + i, "/emulator/made-up-" + i, "/made-up-" + i)) {
                RestAssured.get(path);
            }
            RestAssured.request("MADEUP" + i, "/v1/data-import/products/");
        }
        RestAssured.given()
                .header("Authorization", "Token 12345")
                .get("/v1/data-import/all-account-import-processes/TENTACLE_ENERGY");
        var metrics = RestAssured.get(management.resolve("/q/metrics")).asString();
        assertFalse(metrics.contains("made-up"), "a made-up path is a label");
        assertFalse(metrics.contains("MADEUP"), "a made-up method is a label");
        assertTrue(Metrics.sum(management, "emulator_requests_seconds_count", "operation=\"none\"", "status=\"401\"")
                >= 300);
        assertTrue(Metrics.sum(
                        management,
                        "emulator_requests_seconds_count",
                        "operation=\"allAccountImportProcesses\"",
                        "sandbox=\"guide\"")
                >= 1);
    }
}
