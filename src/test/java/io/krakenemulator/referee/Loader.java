package io.krakenemulator.referee;

import io.krakenemulator.testing.DataImport;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The calls of a small loader. Each returns the status of its answer; 0 if the answer is lost. */
final class Loader {

    private static final String V1 = "/v1/data-import/";
    private static final String SUPPLIER = "TENTACLE_ENERGY/";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String key;
    private String token;

    Loader(String key) {
        this.key = key;
        this.token = key;
    }

    /** Fetches a token, and uses it from now on. */
    void fetchToken() {
        var query = DataImport.json(
                        "{'query': 'mutation { obtainKrakenToken(input: {APIKey: `" + key + "`}) { token } }'}")
                .toString()
                .replace("`", "\\\"");
        token = DataImport.json(send("POST", "/v1/graphql/", query).body())
                .path("data")
                .path("obtainKrakenToken")
                .path("token")
                .textValue();
    }

    int validate(String number) {
        return post("validate-account/", DataImport.account(number).toString());
    }

    /** Validates data that the emulator refuses. */
    int validateUnfinished(String number) {
        var account = DataImport.account(number);
        account.put("sales_channel", "CARRIER_PIGEON").remove("supply_addresses");
        return post("validate-account/", account.toString());
    }

    int stage(String number) {
        return post(
                "account-import-process/create-or-update/",
                DataImport.account(number).toString());
    }

    int process(String number) {
        return post(
                "account-import-process/process/",
                DataImport.json(
                                "{'import_supplier_code': 'TENTACLE_ENERGY', 'operations_team_name': 'Tentacle Operations',"
                                        + " 'external_account_number': '" + number + "'}")
                        .toString());
    }

    int status(String number) {
        return get("account-transfer-status/" + SUPPLIER + number + "/");
    }

    int register(String number) {
        return post("send-registration-flows/" + SUPPLIER + number + "/", "");
    }

    int meterPoints(String number) {
        return get("meterpoint-statuses-for-account/" + SUPPLIER + number + "/");
    }

    int instruct(String number, String reference) {
        return post(
                "payment-instruction/create/",
                DataImport.fixture("instruction/card", number)
                        .put("instruction_reference", reference)
                        .toString());
    }

    /** Validates, stages and processes an account as the guide asks. */
    void load(String number) {
        validate(number);
        stage(number);
        processToEnd(number);
    }

    /** Waits until the referee tells the next call from the last one by its time: the clocks of replicas may differ by a little. */
    void outlastClockSkew() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits after 429, and looks at the status after a lost answer. */
    void processToEnd(String number) {
        int status = process(number);
        while (status == 429 || status == 0) {
            if (status == 0) {
                status(number);
                return;
            }
            rest();
            status = process(number);
        }
    }

    /** Waits as long as the emulator asks for. */
    static void rest() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int post(String path, String body) {
        var answer = send("POST", V1 + path, body);
        return answer == null ? 0 : answer.statusCode();
    }

    private int get(String path) {
        var answer = send("GET", V1 + path, "");
        return answer == null ? 0 : answer.statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Token " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
