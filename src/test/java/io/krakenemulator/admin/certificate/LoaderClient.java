package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the emulated interface as a loader does, each call once. */
final class LoaderClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;

    /** Creates a client of a sandbox. */
    LoaderClient(String base, String key) {
        this.base = base + "/v1/data-import/";
        this.key = key;
    }

    /**
     * The answer to a call.
     *
     * @param status 0 if no complete answer came
     * @param retryAfterSeconds 0 if the answer names none
     */
    record Answer(int status, String body, long retryAfterSeconds) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isLost() {
            return status == 0;
        }

        /** Returns whether the same call may succeed later. */
        boolean isPassing() {
            return isLost() || status == 429 || status >= 500;
        }

        boolean hasCode(String code) {
            return body.contains('"' + code + '"');
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, JsonNode body) {
        return post(path, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, byte[] body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Token " + key)
                .timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValueAsLong("Retry-After").orElse(0));
        } catch (IOException e) {
            return new Answer(0, "", 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
