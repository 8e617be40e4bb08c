package io.krakenemulator.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.function.Consumer;

/** A client of the control API. Bodies are JSON with single quotes for double ones. */
public final class Control {

    private static final String SANDBOXES = "/emulator/v1/sandboxes";

    private Control() {}

    /** Creates a copy of the sandbox {@code guide} and returns its client. */
    public static DataImport likeGuide(String name) {
        return new DataImport(post("", "{'name':'" + name + "','copy_of':'guide','dialect':'both'}")
                .statusCode(201)
                .extract()
                .path("api_keys[0]"));
    }

    /** Returns the same, with a key of the test's choice. */
    public static DataImport likeGuide(String name, String key) {
        post("", "{'name':'" + name + "','copy_of':'guide','dialect':'both','api_keys':['" + key + "']}")
                .statusCode(201);
        return new DataImport(key);
    }

    /** Changes the reference data of a sandbox. */
    public static void change(String name, Consumer<ObjectNode> change) {
        var path = SANDBOXES + "/" + name + "/reference-data";
        ObjectNode document = DataImport.exactly(
                request().get(path).then().statusCode(200).extract().asString());
        change.accept(document);
        request()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Sets the guide's import supplier to a status. */
    public static void supplierIs(String name, String status) {
        put("/" + name + "/import-suppliers/TENTACLE_ENERGY", "{'status':'" + status + "'}")
                .statusCode(200);
    }

    /** Freezes the clock of a sandbox at a moment. */
    public static void clockShows(String name, String moment) {
        put("/" + name + "/clock", "{'mode':'frozen','at':'" + moment + "'}").statusCode(200);
    }

    /** All about the imported account that has this number in the source system. */
    public static ValidatableResponse account(String name, String externalNumber) {
        String number = get("/" + name + "/accounts?number=" + externalNumber)
                .statusCode(200)
                .extract()
                .path("[0].kraken_account_number");
        return get("/" + name + "/accounts/" + number).statusCode(200);
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
