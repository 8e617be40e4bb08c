package io.krakenemulator.admin.cohort;

import static io.krakenemulator.testing.DataImport.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A check is one stream in both directions: its answer comes while the body is still being sent. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@Timeout(60)
class CohortStreamTest {

    @TestHTTPResource("/")
    URI server;

    /** A client that sends chunks of its body and reads lines of the answer, as it likes. */
    private static final class Client implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answer;

        Client(URI server, String sandbox, String header) throws IOException {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(20_000);
            answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write("POST /emulator/v1/sandboxes/" + sandbox
                    + "/check?across=false HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + PostgresForTests.ADMIN_KEY + "\r\nContent-Type: application/x-ndjson\r\n" + header
                    + "Transfer-Encoding: chunked\r\n\r\n");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        void send(String text) throws IOException {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
        }

        void end() throws IOException {
            write("0\r\n\r\n");
        }

        /** Returns the next line that begins as expected, and skips the others. */
        String read(String beginning) throws IOException {
            for (var line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            return "";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void verdictsComeBeforeTheBodyEnds() throws IOException {
        try (var client = new Client(server, "guide", "")) {
            for (int i = 1; i <= 3; i++) {
                client.send(account("S-" + i) + "\n");
                assertTrue(client.read("{\"line\":" + i).contains("\"accepted\""), "line " + i);
            }
            client.end();
            assertTrue(client.read("{\"summary\"").contains("\"accepted\":3"));
        }
    }

    @Test
    void clientThatWaitsForLeaveToSendGetsIt() throws IOException {
        try (var client = new Client(server, "guide", "Expect: 100-continue\r\n")) {
            assertEquals("HTTP/1.1 100 Continue", client.read("HTTP/1.1"));
            client.send(account("S-1") + "\n");
            client.end();
            assertTrue(client.read("{\"line\":1").contains("\"accepted\""));
        }
    }

    @Test
    void changeOfTheSandboxCountsForTheNextLines() throws IOException {
        Control.likeGuide("check-live");
        var line = account("S-1").put("import_supplier", "LATE_SUPPLIER") + "\n";
        try (var client = new Client(server, "check-live", "")) {
            client.send(line);
            assertTrue(client.read("{\"line\":1").contains("\"rejected\""));
            Control.put("/check-live/import-suppliers/LATE_SUPPLIER", "{'name': 'Late'}")
                    .statusCode(200);
            client.send(line);
            assertTrue(client.read("{\"line\":2").contains("\"accepted\""));
            client.end();
        }
    }

    @Test
    void removedSandboxEndsTheAnswerWithAnError() throws IOException {
        Control.likeGuide("check-gone");
        try (var client = new Client(server, "check-gone", "")) {
            client.send(account("S-1") + "\n");
            assertTrue(client.read("{\"line\":1").contains("\"accepted\""));
            Control.delete("/check-gone").statusCode(204);
            client.send(account("S-2") + "\n");
            assertTrue(client.read("{\"error\"").contains("sandbox_not_found"));
        }
    }

    @Test
    void refusalComesAtOnceAndTheConnectionCloses() throws IOException {
        try (var client = new Client(server, "nowhere", "")) {
            client.send("{}\n");
            assertTrue(client.read("HTTP/1.1").contains("404"));
            assertTrue(client.read("connection").toLowerCase(Locale.ROOT).contains("close"));
        }
    }

    @Test
    void requestWithoutABodyHasASummary() {
        var answer = RawHttp.talk(
                server,
                "POST /emulator/v1/sandboxes/guide/check HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + PostgresForTests.ADMIN_KEY + "\r\nContent-Type: application/x-ndjson\r\n\r\n");
        assertEquals(200, RawHttp.status(answer), answer);
        assertTrue(answer.contains("\"lines\":0"), answer);
    }
}
