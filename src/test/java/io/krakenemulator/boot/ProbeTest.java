package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    /** A server that accepts one connection and sends a fixed answer. */
    private static final class Answering implements AutoCloseable {

        private interface Answer {
            void to(Socket caller) throws IOException, InterruptedException;
        }

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final AtomicReference<String> request = new AtomicReference<>();
        private final Thread thread;

        Answering(Answer answer) throws IOException {
            thread = new Thread(() -> {
                try (Socket caller = socket.accept()) {
                    var line = new StringBuilder();
                    for (int next = caller.getInputStream().read();
                            next >= 0 && next != '\r';
                            next = caller.getInputStream().read()) {
                        line.append((char) next);
                    }
                    request.set(line.toString());
                    answer.to(caller);
                } catch (IOException | InterruptedException e) {
                    // The caller has heard enough.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        static Answering with(String text) throws IOException {
            return new Answering(caller -> {
                caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                // Closing with the rest of the request unread would reset the connection.
                caller.getInputStream().transferTo(ByteArrayOutputStream.nullOutputStream());
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            thread.interrupt();
            socket.close();
        }
    }

    private int run(Map<String, String> properties, Map<String, String> variables) {
        var given = new Properties();
        given.putAll(properties);
        return Probe.run(given, variables, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String errorOutput() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isReadyOn200AndSaysNothing() throws Exception {
        try (var emulator = Answering.with("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")) {
            assertEquals(0, run(Map.of(), Map.of("QUARKUS_MANAGEMENT_PORT", String.valueOf(emulator.port()))));
            assertEquals("GET /q/health/ready HTTP/1.1", emulator.request.get());
        }
        assertEquals("", errorOutput());
    }

    @Test
    void isNotReadyOnAnyOtherStatusAndSaysSoInOneLine() throws Exception {
        try (var emulator = Answering.with("HTTP/1.1 503 Service Unavailable\r\n\r\n")) {
            assertEquals(1, run(Map.of(), Map.of("QUARKUS_MANAGEMENT_PORT", String.valueOf(emulator.port()))));
        }
        assertEquals(1, errorOutput().lines().count());
        assertTrue(errorOutput().contains("/q/health/ready answers with status 503"), errorOutput());
    }

    @Test
    void takesThePropertyBeforeTheVariable() throws Exception {
        try (var emulator = Answering.with("HTTP/1.1 200 OK\r\n\r\n")) {
            var property = Map.of("quarkus.management.port", String.valueOf(emulator.port()));
            assertEquals(0, run(property, Map.of("QUARKUS_MANAGEMENT_PORT", "1")));
        }
    }

    @Test
    void isNotReadyWhereNobodyListens() {
        var port = String.valueOf(PackagedApplication.freePort());
        assertEquals(1, run(Map.of(), Map.of("QUARKUS_MANAGEMENT_PORT", port)));
        assertEquals(1, errorOutput().lines().count());
        assertTrue(errorOutput().contains("nobody answers on port " + port), errorOutput());
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String wrong : new String[] {"0", "65536", "-1", "management"}) {
            errors.reset();
            assertEquals(1, run(Map.of(), Map.of("QUARKUS_MANAGEMENT_PORT", wrong)));
            assertTrue(errorOutput().contains("QUARKUS_MANAGEMENT_PORT is not a port"), errorOutput());
        }
    }

    @Test
    void doesNotWaitForASilentOne() throws Exception {
        try (var silent = new Answering(caller -> Thread.sleep(60_000))) {
            assertGivesUp(silent.port());
        }
    }

    @Test
    void doesNotWaitForOneThatDrips() throws Exception {
        try (var dripping = new Answering(caller -> {
            for (int i = 0; i < 600; i++) {
                caller.getOutputStream().write('H');
                Thread.sleep(20);
            }
        })) {
            assertGivesUp(dripping.port());
        }
    }

    private static void assertGivesUp(int port) {
        long start = System.nanoTime();
        var objection = new Probe(port, PATIENCE).objection();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(objection.orElse("").contains("within 300 ms"), objection.toString());
        // Well under any pause of a busy machine, and far under the silence.
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
    }

    @Test
    void isNotDeceivedByAnotherProtocol() throws Exception {
        for (String other : new String[] {"", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 2000 \r\n", "x".repeat(5000)}) {
            try (var server = Answering.with(other)) {
                var objection = new Probe(server.port(), Probe.PATIENCE).objection();
                assertTrue(objection.orElse("").contains("does not speak HTTP"), objection.toString());
            }
        }
    }

    @Test
    void isAskedForByItsArgumentAlone() {
        assertTrue(Probe.isAskedFor("--probe"));
        assertTrue(Probe.isAskedFor("-Dsome.thing=else", "--probe"));
        assertFalse(Probe.isAskedFor());
        assertFalse(Probe.isAskedFor("probe"));
    }
}
