package io.krakenemulator.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A small loader, which migrates one account of the sandbox {@code guide}. It stands for the loader of a test suite. */
final class Loader {

    static final String SUPPLIER = "TENTACLE_ENERGY";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path ACCOUNT = Path.of("../src/test/resources/fixtures/account/dual-fuel.json");

    private final URI baseUrl;
    private final String apiKey;

    Loader(URI baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    /** Stages an account under a number, and returns the status of the answer. */
    int stage(String number) {
        return send("create-or-update/", account(number)).join().statusCode();
    }

    /** Processes a staged account, and returns the status of the answer once there is one. */
    CompletableFuture<Integer> process(String number) {
        var body = JSON.createObjectNode()
                .put("import_supplier_code", SUPPLIER)
                .put("external_account_number", number)
                .put("operations_team_name", "Tentacle Operations");
        return send("process/", body).thenApply(HttpResponse::statusCode);
    }

    private static ObjectNode account(String number) {
        try {
            // The account's reference, which no other account may have, is the number too.
            return (ObjectNode) JSON.readTree(Files.readString(ACCOUNT).replace("SEREN-000417", number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(String path, JsonNode body) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/v1/data-import/account-import-process/" + path))
                .header("Authorization", "Token " + apiKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
