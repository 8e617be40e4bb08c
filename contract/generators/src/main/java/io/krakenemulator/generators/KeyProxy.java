package io.krakenemulator.generators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Stands between clients and the emulator, and adds the key. The key is the first part of the path, so that each library is told
 * nothing but its address. It keeps the last answer, because some libraries hide it.
 */
final class KeyProxy implements AutoCloseable {

    private final HttpClient emulator =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;
    private final HttpServer server;
    private volatile int lastStatus;
    private volatile String lastBody = "";

    KeyProxy(String target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::forward);
        server.start();
    }

    /** Returns the address of the sandbox that the key selects. */
    String address(String key) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + key;
    }

    /** Forgets the last answer. */
    void forget() {
        lastStatus = 0;
        lastBody = "";
    }

    /** Returns the status of the last answer, or 0 if there was none. */
    int lastStatus() {
        return lastStatus;
    }

    /** Returns the body of the last answer. */
    String lastBody() {
        return lastBody;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            int end = path.indexOf('/', 1);
            var answer = emulator.send(
                    request(exchange, path.substring(1, end), path.substring(end)), BodyHandlers.ofByteArray());
            lastStatus = answer.statusCode();
            lastBody = new String(answer.body(), StandardCharsets.UTF_8);
            answer.headers().firstValue("content-type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("content-type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, String key, String path) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(URI.create(target + path))
                .header("Authorization", "Token " + key)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var type = exchange.getRequestHeaders().getFirst("content-type");
        if (type != null) {
            request.header("content-type", type);
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
