package io.krakenemulator.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A client of the control API. Bodies are JSON with single quotes for double ones. */
public final class Control {

    private static final String SANDBOXES = "/emulator/v1/sandboxes";

    private Control() {}

    /** Makes a sandbox after the model of the guide's and tells its client. */
    public static DataImport likeGuide(String name) {
        return new DataImport(post("", "{'name':'" + name + "','copy_of':'guide'}")
                .statusCode(201)
                .extract()
                .path("api_keys[0]"));
    }

    /** @param path what comes after {@code /emulator/v1/sandboxes} */
    public static ValidatableResponse get(String path) {
        return request().get(SANDBOXES + path).then();
    }

    public static ValidatableResponse post(String path) {
        return request().post(SANDBOXES + path).then();
    }

    public static ValidatableResponse post(String path, String body) {
        return request(body).post(SANDBOXES + path).then();
    }

    public static ValidatableResponse put(String path) {
        return request().put(SANDBOXES + path).then();
    }

    public static ValidatableResponse put(String path, String body) {
        return request(body).put(SANDBOXES + path).then();
    }

    public static ValidatableResponse patch(String path, String body) {
        return request(body).patch(SANDBOXES + path).then();
    }

    public static ValidatableResponse delete(String path) {
        return request().delete(SANDBOXES + path).then();
    }

    private static RequestSpecification request() {
        return given().filter(new ContractFilter())
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer admin-key-for-tests");
    }

    private static RequestSpecification request(String body) {
        return request().contentType(ContentType.JSON).body(body.replace('\'', '"'));
    }
}
