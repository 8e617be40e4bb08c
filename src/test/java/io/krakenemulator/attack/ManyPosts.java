package io.krakenemulator.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many clients that send one body at the same time. */
final class ManyPosts {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ManyPosts() {}

    /**
     * Sends the body {@code rounds} times from each of the clients.
     *
     * @return how many answers had each status; 0 stands for calls that were not answered
     */
    static Map<Integer, Integer> send(URI address, String authorization, byte[] body, int clients, int rounds)
            throws InterruptedException {
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var threads = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            threads.execute(() -> {
                var http = HttpClient.newHttpClient();
                for (int round = 0; round < rounds; round++) {
                    statuses.merge(status(http, address, authorization, body), 1, Integer::sum);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("The calls did not end: " + statuses);
        }
        return new TreeMap<>(statuses);
    }

    private static int status(HttpClient http, URI address, String authorization, byte[] body) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
