package io.krakenemulator.scheduling;

import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** A sandbox of its own, with clients of both interfaces. */
final class ScheduleClient {

    private static final int PATIENCE = 400;

    final String name;
    final DataImport v1;
    final String key;

    ScheduleClient(String name) {
        this(name, "both");
    }

    ScheduleClient(String name, String dialect) {
        this.name = name;
        this.key = Control.post("", "{'name':'" + name + "','copy_of':'guide','dialect':'" + dialect + "'}")
                .statusCode(201)
                .extract()
                .path("api_keys[0]");
        this.v1 = new DataImport(key);
    }

    /** Returns the body of a schedule call. The task is JSON with single quotes in place of double ones. */
    static ObjectNode wrap(ObjectNode account, String task) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("payload", account);
        body.set("task_params", json(task));
        return body;
    }

    ValidatableResponse validate(JsonNode body) {
        return post("validate/", body);
    }

    ValidatableResponse schedule(JsonNode body) {
        return post("", body);
    }

    private ValidatableResponse post(String path, JsonNode body) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Token " + key)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/v2/data-import/accounts/" + path)
                .then();
    }

    ValidatableResponse status(String number) {
        return given().filter(new ContractFilter())
                .header("Authorization", "Token " + key)
                .get("/v2/data-import/accounts/TENTACLE_ENERGY/" + number + "/")
                .then();
    }

    /** Waits until an account has a status. */
    ValidatableResponse statusBecomes(String number, String wanted) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            var status = status(number).statusCode(200);
            if (wanted.equals(status.extract().path("status"))) {
                return status;
            }
            Thread.sleep(25);
        }
        return fail(number + " does not become " + wanted + " but is "
                + status(number).extract().asString());
    }

    void clock(String setting) {
        Control.put("/" + name + "/clock", setting).statusCode(200);
    }
}
