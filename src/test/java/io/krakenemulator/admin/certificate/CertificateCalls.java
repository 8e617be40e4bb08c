package io.krakenemulator.admin.certificate;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.testing.ContractFilter;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The control calls for certificates. Bodies are JSON with single quotes for double ones. */
final class CertificateCalls {

    private static final String PATH = "/emulator/v1/certificates";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CertificateCalls() {}

    static ValidatableResponse create(String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(PATH)
                .then();
    }

    /** Creates a certificate and returns it. */
    static JsonNode createParsed(String body) {
        return parse(create(body).statusCode(201).extract().response());
    }

    static ValidatableResponse get(String path) {
        return request().get(PATH + path).then();
    }

    static ValidatableResponse delete(String id) {
        return request().delete(PATH + "/" + id).then();
    }

    /** Returns a certificate with its verdicts. */
    static JsonNode judge(String id) {
        return parse(get("/" + id).statusCode(200).extract().response());
    }

    /** Returns the accounts of a certificate. */
    static List<JsonNode> cohort(String id) {
        return request()
                .get(PATH + "/" + id + "/cohort")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(CertificateCalls::parse)
                .toList();
    }

    /** Returns a client for the loader of a scenario. */
    static LoaderClient client(JsonNode scenario) {
        return new LoaderClient(
                RestAssured.baseURI + ":" + RestAssured.port,
                scenario.path("api_key").asText());
    }

    private static JsonNode parse(Response response) {
        return parse(response.asString());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification request() {
        return given().filter(new ContractFilter()).header("Authorization", "Bearer admin-key-for-tests");
    }
}
