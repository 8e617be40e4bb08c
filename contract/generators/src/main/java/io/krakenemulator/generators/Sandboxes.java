package io.krakenemulator.generators;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates the sandboxes that the examples of a document are played in, through the control API. */
final class Sandboxes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String adminKey;
    private final String prefix = "generators-" + System.currentTimeMillis() + "-";
    private int created;

    Sandboxes(String url, String adminKey) {
        this.url = url;
        this.adminKey = adminKey;
    }

    /**
     * Returns the key of a new copy of a shipped sandbox. In the dialect {@code schema}, the walk of the sandbox {@code guide} is
     * played with the reference data of the sandbox {@code schema}, which the document lists.
     */
    String copy(String sandbox, String dialect) throws IOException, InterruptedException {
        boolean isRenamed = sandbox.equals("guide") && dialect.equals("schema");
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("name", prefix + ++created);
        wanted.put("dialect", dialect);
        wanted.put("copy_of", isRenamed ? "schema" : sandbox);
        if (isRenamed) {
            wanted.put("seed", "guide");
            wanted.put("clock", Map.of("mode", "frozen", "at", "2019-08-06T12:00:00Z"));
        }
        var request = HttpRequest.newBuilder(URI.create(url + "/emulator/v1/sandboxes"))
                .header("Authorization", "Token " + adminKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(wanted)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("no sandbox: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("api_keys").path(0).textValue();
    }
}
