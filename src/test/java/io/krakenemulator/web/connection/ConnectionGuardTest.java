package io.krakenemulator.web.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the handlers of connections in front of an echo server. */
@Timeout(60)
class ConnectionGuardTest {

    private static final int LARGE = 4 * 1024 * 1024;

    private final AtomicInteger requests = new AtomicInteger();
    private Vertx vertx;
    private URI server;

    /** With short times, and room for four connections. */
    private static final class Transport extends GuardedTransport {
        @Override
        ConnectionBounds bounds() {
            return new ConnectionBounds(
                    4,
                    Duration.ofMillis(800),
                    Duration.ofMillis(2_500),
                    Duration.ofMillis(800),
                    Duration.ofMillis(2_400),
                    Duration.ofMillis(2_000));
        }
    }

    @BeforeEach
    void start() throws Exception {
        vertx = new VertxBuilder(new VertxOptions().setEventLoopPoolSize(1))
                .serviceProviders(List.of(new Transport()))
                .init()
                .vertx();
        HttpServer started = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        server = URI.create("http://localhost:" + started.actualPort());
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void answer(HttpServerRequest request) {
        requests.incrementAndGet();
        if (request.path().startsWith("/long")) {
            LongBody.allow(request.connection());
        }
        if (request.path().startsWith("/large")) {
            request.response().end(Buffer.buffer(new byte[LARGE]));
        } else if (request.path().startsWith("/slow")) {
            vertx.setTimer(4_000, done -> request.response().end("slow"));
        } else {
            request.body().onSuccess(body -> request.response()
                    .end(request.method() + " " + request.uri() + " " + body.length()));
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static String last(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "/a;b/c;d/?x;y,/a%3Bb/c%3Bd/?x;y",
        "http://x/a;b,http://x/a%3Bb",
        "/a%3Bb,/a%3Bb",
        "/.well-known/...,/.well-known/..."
    })
    void passesOnAddressesAsTheyStandButForSemicolonsOfPaths(String sent, String seen) {
        assertEquals("GET " + seen + " 0", RawHttp.body(RawHttp.talk(server, last(sent))));
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz,400",
        "/%,400",
        "/a?b=%4,400",
        "/%00,404",
        "/a/../b,404",
        "/a/%2e%2E/b,404",
        "/a/.,404",
        "/..;/a,200"
    })
    void refusesAddressesThatNoResourceHas(String sent, int status) {
        assertEquals(status, RawHttp.status(RawHttp.talk(server, last(sent))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/9.9", "HTTP/2.0", "FTP/1.1"})
    void refusesOtherVersionsOfHttpWith400(String version) {
        var answer = RawHttp.talk(server, "GET / " + version + "\r\nHost: x\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("The version of HTTP must be 1.0 or 1.1."), answer);
    }

    @Test
    void closesAfterTheAnswerToAClientOfHttp10() {
        var answer = RawHttp.talk(server, "GET / HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
        assertEquals(200, RawHttp.status(answer));
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("keep-alive"), answer);
    }

    @Test
    void refusesASecondHostHeader() {
        var answer = RawHttp.talk(server, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("The request has more than one Host header."), answer);
    }

    @Test
    void refusesAsTheInterfaceThatWasAddressedDoes() {
        var answer = RawHttp.talk(server, get("/v1/graphql/%zz"));
        assertEquals(
                "{\"errors\":[{\"message\":\"The address has a % that is not followed by two hexadecimal digits.\"}]}",
                RawHttp.body(answer));
    }

    @Test
    void answersWhatIsSentAheadInOrderAndNothingAfterWhatIsRefused() {
        var all = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            all.append(get("/" + i));
        }
        var answer = RawHttp.talk(
                server,
                all + "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" + get("/%zz") + get("/late"));
        var expected = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            expected.add("GET /" + i + " 0");
        }
        expected.add("POST /p 3");
        var found = answer.lines()
                .filter(line -> line.matches("(GET|POST) .*"))
                .map(line -> line.replaceAll("HTTP/1.1.*", ""))
                .toList();
        assertEquals(expected.size(), found.size(), () -> answer.substring(Math.max(0, answer.length() - 300)));
        assertEquals(String.join("\n", expected), String.join("\n", found));
        assertTrue(answer.endsWith("\"code\":\"invalid\"}"), answer);
        assertEquals(501, requests.get());
    }

    @Test
    void keepsWhatIsSentAheadOutOfMemoryWhileAnswersAreNotRead() throws IOException {
        try (var client = connect()) {
            client.setReceiveBufferSize(8 * 1024);
            client.getOutputStream().write(get("/large").repeat(200).getBytes(StandardCharsets.US_ASCII));
            // Closed in the end, as it reads nothing.
            pause(5_000);
            assertTrue(requests.get() <= 2, "requests: " + requests);
        }
    }

    @Test
    void deliversLargeAnswersWhole() throws IOException {
        try (var client = connect()) {
            client.getOutputStream().write((get("/large") + last("/large")).getBytes(StandardCharsets.US_ASCII));
            var read = client.getInputStream().readAllBytes();
            assertTrue(read.length > 2 * LARGE && read.length < 2 * LARGE + 2_000, "bytes: " + read.length);
        }
    }

    @Test
    void deliversALargeAnswerToAClientThatReadsSlowly() throws IOException {
        try (var client = connect()) {
            client.getOutputStream().write(last("/large").getBytes(StandardCharsets.US_ASCII));
            long read = 0;
            var buffer = new byte[256 * 1024];
            for (int some = client.getInputStream().read(buffer);
                    some >= 0;
                    some = client.getInputStream().read(buffer)) {
                read += some;
                pause(20);
            }
            assertTrue(read > LARGE, "bytes: " + read);
        }
    }

    @Test
    void closesAConnectionWhoseClientReadsNothing() throws IOException {
        try (var client = connect()) {
            client.getOutputStream().write(get("/large").getBytes(StandardCharsets.US_ASCII));
            pause(5_000);
            assertFalse(arrivesWhole(client.getInputStream()));
        }
    }

    private static boolean arrivesWhole(InputStream in) {
        try {
            return in.readAllBytes().length > LARGE;
        } catch (IOException reset) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nHost: x\r\n"})
    void answersHeadersThatDoNotArriveWith408(String begun) {
        var answer = RawHttp.talk(server, begun);
        assertEquals(408, RawHttp.status(answer));
        assertTrue(answer.endsWith("\"code\":\"request_timeout\"}"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n"})
    void closesIdleConnections(String before) {
        var answer = RawHttp.talk(server, before);
        assertEquals(before.isEmpty() ? 0 : 200, RawHttp.status(answer));
    }

    @Test
    void doesNotTakeWorkForIdleness() {
        assertTrue(RawHttp.talk(server, last("/slow")).endsWith("slow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\n\r\nab",
                "Content-Length: 3\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"
            })
    void answersBodiesThatStallWith408(String rest) {
        assertEquals(408, RawHttp.status(RawHttp.talk(server, "POST / HTTP/1.1\r\nHost: x\r\n" + rest)));
    }

    @Test
    void answersBodiesThatTrickleWith408() throws IOException {
        assertEquals(408, RawHttp.status(trickle("/", 40)));
    }

    @Test
    void longBodiesMayTrickle() throws IOException {
        assertTrue(trickle("/long", 40).endsWith("POST /long 40"));
    }

    @Test
    void longBodiesMayNotPause() throws IOException {
        try (var client = connect()) {
            client.getOutputStream().write(post("/long", 1000).getBytes(StandardCharsets.US_ASCII));
            assertEquals(
                    408, RawHttp.status(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
    }

    /** Sends a body byte by byte, which takes longer than a body may take as a whole. Returns the answer. */
    private String trickle(String path, int length) throws IOException {
        try (var client = connect()) {
            client.getOutputStream().write(post(path, length).getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < length && client.getInputStream().available() == 0; i++) {
                client.getOutputStream().write('x');
                pause(100);
            }
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void closesIdleConnectionsForNewOnesAndTurnsNewOnesAwayWhereAllAreBusy() throws IOException {
        var busy = new ArrayList<Socket>();
        try (var idle = connect()) {
            pause(50);
            for (int i = 0; i < 4; i++) {
                var client = connect();
                busy.add(client);
                client.getOutputStream().write(last("/slow").getBytes(StandardCharsets.US_ASCII));
            }
            while (requests.get() < 4) {
                pause(20);
            }
            assertEquals(-1, idle.getInputStream().read());
            var turnedAway = RawHttp.talk(server, last("/"));
            assertEquals(503, RawHttp.status(turnedAway));
            assertTrue(turnedAway.contains("\r\nRetry-After: 1\r\n"), turnedAway);
            for (var client : busy) {
                assertTrue(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).endsWith("slow"));
            }
        }
        assertEquals(200, RawHttp.status(RawHttp.talk(server, last("/"))));
    }

    @Test
    void closesAnsweredConnectionsForNewOnesBeforeIdleOnes() throws IOException {
        var answered = new ArrayList<Socket>();
        try (var idle = connect()) {
            idle.getOutputStream().write(get("/").getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', idle.getInputStream().read());
            for (int i = 0; i < 3; i++) {
                var client = connect();
                answered.add(client);
                client.getOutputStream()
                        .write("POST /%zz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertTrue(
                        new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(" 400 "));
            }
            assertEquals(200, RawHttp.status(RawHttp.talk(server, last("/"))));

            idle.getOutputStream().write(last("/").getBytes(StandardCharsets.US_ASCII));
            var rest = new String(idle.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.contains("HTTP/1.1 200 "), rest);
        } finally {
            for (var client : answered) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/data-import/products/", "/%zz", "/docs/", "/docs/%zz"})
    void addsSecurityHeadersToEveryAnswer(String path) {
        var headers = RawHttp.talk(server, last(path)).toLowerCase(java.util.Locale.ROOT);
        assertTrue(headers.contains("\r\nx-content-type-options: nosniff\r\n"), headers);
        assertTrue(headers.contains("\r\nx-frame-options: deny\r\n"), headers);
        assertTrue(headers.contains("\r\nreferrer-policy: no-referrer\r\n"), headers);
        var policy = path.startsWith("/docs")
                ? "default-src 'none'; script-src 'self'; "
                : "default-src 'none'; frame-ancestors 'none'\r\n";
        assertTrue(headers.contains("\r\ncontent-security-policy: " + policy), headers);
    }

    @Test
    void derivesTheNumberOfConnectionsFromMemory() {
        assertEquals(2_730, ConnectionBounds.connections(256L * 1024 * 1024));
        assertEquals(256, ConnectionBounds.connections(16L * 1024 * 1024));
    }

    private Socket connect() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(15_000);
        return socket;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
