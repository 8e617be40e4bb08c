package io.krakenemulator.processing;

import io.krakenemulator.boot.PackagedApplication;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A packaged replica that can be killed and restarted at the same address, with its clients. */
final class Replica implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final String V1 = "/v1/data-import/";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Path folder;
    private final Map<String, String> variables;
    private final int port = PackagedApplication.freePort();
    private PackagedApplication application;

    Replica(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = PackagedApplication.with(
                variables, Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "EMULATOR_ADMIN_KEY", ADMIN));
    }

    Replica start() throws IOException {
        application = PackagedApplication.start(folder, variables);
        return this;
    }

    Replica awaitReady() throws IOException, InterruptedException {
        application.awaitReady();
        return this;
    }

    void kill() throws InterruptedException {
        application.kill().awaitExit();
    }

    /** Stops it, as a terminal or a container platform does. */
    void stop() throws InterruptedException {
        application.terminate().awaitExit();
    }

    /** Calls the control API, and returns the answer. */
    HttpResponse<String> control(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, "/emulator/v1" + path, ADMIN, body);
    }

    /** Posts a body to the first interface. */
    HttpResponse<String> post(String key, String path, String body) throws IOException, InterruptedException {
        return call("POST", V1 + path, key, body);
    }

    /** Calls the control API with JSON that has single quotes in place of double ones, and ignores the answer. */
    HttpResponse<String> operator(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, "/emulator/v1/sandboxes" + path, ADMIN, body.replace('\'', '"'));
    }

    HttpResponse<String> validate(String key, String number) throws IOException, InterruptedException {
        return call(
                "POST",
                V1 + "validate-account/",
                key,
                DataImport.account(number).toString());
    }

    HttpResponse<String> stage(String key, String number) throws IOException, InterruptedException {
        return call(
                "POST",
                V1 + "account-import-process/create-or-update/",
                key,
                DataImport.account(number).toString());
    }

    HttpResponse<String> process(String key, String number) throws IOException, InterruptedException {
        return call(
                "POST",
                V1 + "account-import-process/process/",
                key,
                DataImport.json(
                                "{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                                        + "'external_account_number':'" + number + "'}")
                        .toString());
    }

    /** Returns the status of an account in the first interface. */
    HttpResponse<String> status(String key, String number) throws IOException, InterruptedException {
        return call("GET", V1 + "account-transfer-status/TENTACLE_ENERGY/" + number + "/", key, "");
    }

    /** Schedules an account in the longest window, which is open. */
    HttpResponse<String> schedule(String key, String number) throws IOException, InterruptedException {
        return call(
                "POST",
                "/v2/data-import/accounts/",
                key,
                DataImport.account(number).toString());
    }

    /** Returns the status of an account in the scheduled import. */
    String progress(String key, String number) throws IOException, InterruptedException {
        var answer = call("GET", "/v2/data-import/accounts/TENTACLE_ENERGY/" + number + "/", key, "");
        return DataImport.json(answer.body()).path("status").asText();
    }

    private HttpResponse<String> call(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Token " + key)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        if (application != null) {
            application.kill().close();
        }
    }
}
