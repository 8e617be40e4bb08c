package io.krakenemulator.attack;

import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Calls the emulator as a loader and a container platform do, while another client attacks it. Each round validates one
 * account and reads the readiness. Keeps every answer that is not 200.
 */
final class HonestClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Thread rounds;
    private final URI api;
    private final URI readiness;
    private volatile boolean stopped;
    private volatile int answered;

    private HonestClient(URI api, URI readiness) {
        this.api = api;
        this.readiness = readiness;
        this.rounds = new Thread(this::callInRounds, "honest client");
    }

    /** Starts a client of the sandbox {@code guide}. */
    static HonestClient start(Target target) {
        var client = new HonestClient(target.api("/v1/data-import/validate-account/"), target.readiness());
        client.rounds.start();
        return client;
    }

    private void callInRounds() {
        var account = DataImport.account("HONEST-1").toString();
        while (!stopped) {
            call(HttpRequest.newBuilder(api)
                    .header("Authorization", "Token 12345")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(account)));
            call(HttpRequest.newBuilder(readiness));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void call(HttpRequest.Builder builder) {
        var request = builder.timeout(PATIENCE).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answered++;
            } else {
                failures.add(request.uri().getPath() + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            failures.add(request.uri().getPath() + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the rounds and returns the answers other than 200. */
    List<String> stop() throws InterruptedException {
        stopped = true;
        rounds.join();
        if (answered == 0) {
            failures.add("no call was answered at all");
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        stopped = true;
        rounds.interrupt();
    }
}
