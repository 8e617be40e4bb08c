package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import io.krakenemulator.testing.DataImport;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of packaged replicas that are stopped while clients call them. */
class RollingRestartIT {

    private static final int CLIENTS = 6;
    private static final String CALL = "/v1/data-import/account-import-process/create-or-update/";

    @TempDir
    private Path folder;

    private final EmbeddedServer server = EmbeddedServer.temporary();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void noRequestFailsWhileTwoReplicasAreRestartedInTurnBehindABalancer() throws Exception {
        var variables = PackagedApplication.with(
                PackagedApplication.variablesFor(server), Map.of("QUARKUS_SHUTDOWN_DELAY", "3S"));
        var first = start("first", variables).awaitReady();
        var second = start("second", variables).awaitReady();
        var replicas = new ArrayList<>(List.of(first, second));
        try (var balancer =
                new Balancer(Map.of(port(first), managementPort(first), port(second), managementPort(second)))) {
            await(balancer);
            var answered = new AtomicInteger();
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            var clients = Executors.newFixedThreadPool(CLIENTS);
            var loops = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                loops.add(clients.submit(() -> callWithoutEnd(balancer.port(), client, answered, failures)));
            }
            for (int i = 0; i < replicas.size(); i++) {
                var replica = replicas.get(i);
                int before = answered.get();
                assertEquals(143, replica.terminate().awaitExit());
                replicas.set(
                        i, PackagedApplication.start(folder.resolve("again-" + i), with(variables, replica.ports())));
                replicas.get(i).awaitReady();
                await(balancer);
                Thread.sleep(1000);
                assertTrue(answered.get() - before > CLIENTS, "the clients have gone on");
            }
            clients.shutdownNow();
            assertTrue(clients.awaitTermination(1, TimeUnit.MINUTES));
            assertEquals(List.of(), List.copyOf(failures));
        } finally {
            replicas.forEach(PackagedApplication::close);
        }
    }

    @Test
    void isNotReadyButAliveAndAnswersWhileItDrains() throws Exception {
        var variables = PackagedApplication.with(
                PackagedApplication.variablesFor(server), Map.of("QUARKUS_SHUTDOWN_DELAY", "10S"));
        try (var replica = start("replica", variables).awaitReady()) {
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            assertTrue(call(client, port(replica), "BEFORE")
                    .headers()
                    .firstValue("Connection")
                    .isEmpty());
            replica.terminate();
            for (int i = 0; replica.status("/q/health/ready") != 503; i++) {
                assertTrue(i < 40, "still ready two seconds later");
                Thread.sleep(50);
            }
            assertEquals(200, replica.status("/q/health/live"));
            for (int i = 0; i < 3; i++) {
                var answer = call(client, port(replica), "MEANWHILE-" + i);
                assertEquals(201, answer.statusCode(), answer::body);
                assertEquals("close", answer.headers().firstValue("Connection").orElse(""));
            }
            assertEquals(143, replica.awaitExit());
        }
    }

    @Test
    void answersARequestUnderWayAndStopsUnderSteadyTraffic() throws Exception {
        try (var replica =
                start("steady", PackagedApplication.variablesFor(server)).awaitReady()) {
            var answered = new AtomicInteger();
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            var clients = Executors.newFixedThreadPool(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.submit(() -> callWithoutEnd(port(replica), client, answered, failures));
            }
            while (answered.get() < 10 * CLIENTS) {
                Thread.sleep(20);
            }
            var answer = finishAfter(port(replica), replica::terminate);
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
            assertEquals(143, replica.awaitExit());
            clients.shutdownNow();
            assertTrue(clients.awaitTermination(1, TimeUnit.MINUTES));
            // A connection that the system accepts just before the end gets no answer at all.
            failures.removeIf(failure -> failure.contains("The emulator is stopping.")
                    || failure.contains("ConnectException")
                    || failure.contains("received no bytes")
                    || failure.contains("Connection reset"));
            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(replica.log().stream().noneMatch(line -> line.startsWith("\tat ")), () -> replica.log()
                    .toString());
        }
    }

    /** Sends half of a request, runs an action, sends the other half a second later, and returns the answer. */
    private static String finishAfter(int port, Runnable action) throws Exception {
        var body = DataImport.account("UNDER-WAY").toString().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            var head = "POST " + CALL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token 12345\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
            Thread.sleep(500);
            action.run();
            Thread.sleep(1000);
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private PackagedApplication start(String name, Map<String, String> variables) throws Exception {
        return PackagedApplication.start(folder.resolve(name), variables);
    }

    private static Map<String, String> with(Map<String, String> variables, Map<String, String> more) {
        return PackagedApplication.with(variables, more);
    }

    private static int port(PackagedApplication replica) {
        return Integer.parseInt(replica.ports().get("QUARKUS_HTTP_PORT"));
    }

    private static int managementPort(PackagedApplication replica) {
        return Integer.parseInt(replica.ports().get("QUARKUS_MANAGEMENT_PORT"));
    }

    private static void await(Balancer balancer) throws InterruptedException {
        for (int i = 0; !balancer.areAllReady(); i++) {
            assertTrue(i < 600, "the balancer does not see the replicas");
            Thread.sleep(50);
        }
    }

    /** With connections that are kept, as loaders have them. */
    private static void callWithoutEnd(int port, int client, AtomicInteger answered, Queue<String> failures) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            try {
                var answer = call(http, port, "C-" + client + "-" + i);
                if (answer.statusCode() == 201) {
                    answered.incrementAndGet();
                } else {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
    }

    private static HttpResponse<String> call(HttpClient client, int port, String number) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + CALL))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Token 12345")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                DataImport.account(number).toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
