package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Concurrent clients of one sandbox, and its operator. */
final class ManyClients {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PROCESS = "/v1/data-import/account-import-process/process/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI root;
    private final String sandbox;

    ManyClients(URI root, String sandbox) {
        this.root = root;
        this.sandbox = sandbox;
    }

    /** Returns the clients of a new sandbox like the guide's, with so many staged accounts: A0, A1 and so on. */
    static ManyClients of(URI root, String name, int staged) {
        var loader = Control.likeGuide(name, name);
        IntStream.range(0, staged).forEach(i -> loader.stage(DataImport.account("A" + i)));
        return new ManyClients(root, name);
    }

    CompletableFuture<HttpResponse<String>> process(String number) {
        return process(number, false);
    }

    CompletableFuture<HttpResponse<String>> process(String number, boolean dryRun) {
        return send("POST", PROCESS, sandbox, request(number, dryRun));
    }

    /** Sends a process call with the given body and returns the status of the answer. */
    int processAs(String body) {
        return send("POST", PROCESS, sandbox, body.replace('\'', '"')).join().statusCode();
    }

    CompletableFuture<HttpResponse<String>> stage(String number) {
        return send(
                "POST",
                "/v1/data-import/account-import-process/create-or-update/",
                sandbox,
                DataImport.account(number).toString());
    }

    String status(String number) {
        return DataImport.json(send(
                                "GET",
                                "/v1/data-import/account-transfer-status/TENTACLE_ENERGY/" + number + "/",
                                sandbox,
                                "")
                        .join()
                        .body())
                .path("status")
                .asText();
    }

    /** Sends a process call and disconnects once the account is in progress. */
    void processAndGo(String number) throws IOException {
        var body = request(number, false);
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + PROCESS + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Token " + sandbox + "\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            await(() -> inProgress() == 1);
        }
    }

    /** Requests the list of all accounts and disconnects after its first bytes. */
    void listAndGo() throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(("GET /v1/data-import/all-account-import-processes/TENTACLE_ENERGY/ HTTP/1.1\r\n"
                                    + "Host: localhost\r\nAuthorization: Token " + sandbox + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var begun = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII);
            assertTrue(begun.startsWith("HTTP/1.1 200"), begun);
        }
    }

    static String get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String request(String number, boolean dryRun) {
        return DataImport.json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                        + "'external_account_number':'" + number + "','dry_run':" + dryRun + "}")
                .toString();
    }

    HttpResponse<String> operator(String method, String path, String body) {
        return send(
                        method,
                        "/emulator/v1/sandboxes/" + sandbox + "/processing" + path,
                        "admin-key-for-tests",
                        body.replace('\'', '"'))
                .join();
    }

    void set(String settings) {
        var answer = operator("PUT", "", settings);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    int release(int count) {
        var answer = operator("POST", "/release", "{'count':" + count + "}");
        assertEquals(200, answer.statusCode(), answer.body());
        return DataImport.json(answer.body()).path("released").asInt();
    }

    /** Waits until so many accounts are held, and releases them. */
    void releaseAll(int count) {
        var left = new AtomicReference<>(count);
        await(() -> {
            left.set(left.get() - release(left.get()));
            return left.get() == 0;
        });
    }

    int inProgress() {
        return DataImport.json(operator("GET", "", "").body())
                .path("in_progress")
                .asInt();
    }

    /** Returns the taken slots. */
    JsonNode slots() {
        return DataImport.json(operator("GET", "", "").body()).path("slots");
    }

    private CompletableFuture<HttpResponse<String>> send(String method, String path, String key, String body) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Token " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Returns the number of answers of each status, like {@code {201=1, 400=31}}. */
    static String statuses(List<CompletableFuture<HttpResponse<String>>> calls) {
        return calls.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(HttpResponse::statusCode, java.util.TreeMap::new, Collectors.counting()))
                .toString();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
