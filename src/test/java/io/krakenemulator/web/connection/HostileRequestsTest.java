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
import java.util.TreeMap;
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

    private static String form(String method, String path, String headers) {
        return request(
                        method,
                        path,
                        headers + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n")
                + "a=b";
    }

    private static String request(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String get(String path, String headers) {
        return request("GET", path, headers);
    }

    private static String post(String path, String headers, String body) {
        return request("POST", path, headers) + body;
    }

    /** Each request by a name, for one path and one caller. */
    static Map<String, String> requests(String path, String caller) {
        var all = new TreeMap<String, String>();
        for (var method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "DELETE", "PUT", "PATCH", "BREW")) {
            all.put("form with " + method, form(method, path, caller));
            all.put("plain " + method, request(method, path, caller));
        }
        var chunked = caller + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
        all.put("CONNECT", request("CONNECT", path, caller));
        all.put(
                "multipart without a boundary",
                post(path, caller + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n", "a=b"));
        all.put(
                "multipart that is none",
                post(path, caller + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 3\r\n", "a=b"));
        all.put(
                "long form",
                post(
                        path,
                        caller + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n",
                        "x".repeat(20_000)));
        all.put(
                "form with broken escapes",
                post(
                        path,
                        caller + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n",
                        "a=%zz&"));
        for (var target : List.of(
                "%zz",
                "%",
                "%0",
                "%00",
                "%C0%80",
                "%FF",
                "%ED%A0%80",
                "%F0%9F%98%80",
                "\u00e9",
                "/x%2Fy",
                "/../",
                "/./x",
                "/..",
                "/%2e%2e/",
                "/%2E./x",
                "/..;/x",
                ";",
                ";a=b",
                ";a=b/",
                "//",
                "\\",
                "#x",
                "?",
                "??",
                "?=",
                "?&&",
                "?x",
                "?x=%zz",
                "?x=%00",
                "?number=%00",
                "?supplier=%00&state=STAGED",
                "?error_code=a%00b",
                "?%00=1",
                "?supply_start_date=%00",
                "?supply_start_date=%FF",
                "?check_previously_added=%00",
                "?state=%ED%A0%80",
                "?number=%C0%80",
                "?format=%00",
                "?a;b",
                "?" + "a=1&".repeat(1_000),
                "?query=%7Ba%7D",
                "?number=" + "9".repeat(3_000))) {
            all.put("address with " + RawHttp.abbreviate(target), get(path + target, caller));
        }
        for (int length : List.of(4_000, 5_000, 9_000, 70_000, 200_000)) {
            all.put("address of " + length, get(path + "/" + "x".repeat(length), caller));
            all.put("query of " + length, get(path + "?number=" + "x".repeat(length), caller));
            all.put("header of " + length, get(path, caller + "X-Long: " + "x".repeat(length) + "\r\n"));
        }
        all.put("many headers", get(path, caller + "X: y\r\n".repeat(3_000)));
        all.put("two lengths", post(path, caller + "Content-Length: 2\r\nContent-Length: 3\r\n", "{} "));
        all.put("the same length twice", post(path, caller + "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"));
        for (var length : List.of("-1", "abc", "+2", "1e3", "0x2", "99999999999999999999", "2, 2", "2;3", "")) {
            all.put("length " + length, post(path, caller + "Content-Length: " + length + "\r\n", "{}"));
        }
        all.put("length and chunks", post(path, chunked + "Content-Length: 2\r\n", "0\r\n\r\n"));
        for (var encoding : List.of("gzip", "gzip, chunked", "chunked, chunked", "identity", "xchunked", "")) {
            all.put(
                    "encoding " + encoding,
                    post(path, caller + "Transfer-Encoding: " + encoding + "\r\n", "0\r\n\r\n"));
        }
        for (var chunk : List.of(
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}",
                "2\r\n{}xx\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n{}",
                "\r\n\r\n",
                "2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n")) {
            all.put("chunk " + RawHttp.abbreviate(chunk), post(path, chunked, chunk));
        }
        for (var type : List.of(
                "",
                " ",
                ";",
                "*/*",
                "application/*",
                "a/b/c",
                "/",
                "text",
                "application/json; charset",
                "application/json; charset=",
                "application/json; charset=klingon",
                "application/json;;;",
                "application/json; =",
                "\"",
                "application/json,text/plain",
                "multipart/form-data; boundary=\"",
                "application/x-www-form-urlencoded; charset=klingon",
                "\u00e9/\u00e9")) {
            all.put("type " + type, post(path, caller + "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}"));
        }
        for (var accept : List.of(
                "",
                ";;;",
                "*/",
                "/",
                "q=1",
                "text/html;q=abc",
                "application/json;q=2",
                "*",
                ",,,",
                "a/b/c",
                "text/html",
                "\u00e9")) {
            all.put("accept " + accept, get(path, caller + "Accept: " + accept + "\r\n"));
        }
        for (var header : List.of(
                "Expect: the unexpected",
                "Expect: 100-continue",
                "Range: bytes=0-0",
                "Range: bytes=9-1",
                "Range: x",
                "If-Modified-Since: never",
                "If-None-Match: x",
                "Accept-Encoding: ;q=x",
                "Accept-Language: ,;",
                "Cookie: =; ;a",
                "Cookie: \u0001",
                "Connection: x, y, upgrade",
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13",
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "X-Forwarded-For: %%",
                "Forwarded: for=\"",
                "Origin: null",
                "Origin: \u0001",
                "Authorization: \u0001",
                "Authorization: " + "x".repeat(5_000),
                "Authorization: Bearer " + "a.".repeat(2_000) + "b",
                "Host: other",
                "No colon",
                "X: y\r\n Folded: x",
                "Sp ace: x",
                "Nul\u0000: x",
                "Nul: \u0000",
                ": x",
                "X-HTTP-Method-Override: DELETE")) {
            all.put("header " + RawHttp.abbreviate(header), get(path, caller + header + "\r\n"));
        }
        all.put("no host", "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + caller + "\r\n");
        all.put(
                "impossible host",
                "GET " + path + " HTTP/1.1\r\nHost: a b:x\r\nConnection: close\r\n" + caller + "\r\n");
        for (var line : List.of(
                "GET " + path + " HTTP/9.9",
                "GET " + path + " HTTP/1.0",
                "GET " + path + " FTP/1.1",
                "GET " + path,
                "GET  " + path + " HTTP/1.1",
                "get " + path + " HTTP/1.1",
                "G@T " + path + " HTTP/1.1",
                "\u0001GET " + path + " HTTP/1.1",
                "GET x" + path + " HTTP/1.1",
                "GET http://localhost" + path + " HTTP/1.1",
                "GET http:// HTTP/1.1",
                "GET ://" + path + " HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET * HTTP/1.1",
                "PRI * HTTP/2.0",
                "GET",
                "\u0016\u0003\u0001")) {
            all.put("line " + line, line + "\r\nHost: localhost\r\nConnection: close\r\n" + caller + "\r\n");
        }
        return all;
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
                    var requests = requests(path, caller);
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
                    body.path("detail").isTextual() && body.path("code").isTextual()
                            || body.path("errors").path(0).path("message").isTextual()
                            || body.path(0).isObject(),
                    () -> request + " -> " + answer);
        }
    }

    @Test
    void answersHostileRequestsToTheManagementPort() {
        try (var senders = new Senders()) {
            for (var path : MANAGEMENT_PATHS) {
                var requests = requests(path, NOBODY);
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
