package io.krakenemulator.admin.journal;

import static io.restassured.RestAssured.given;

import io.krakenemulator.testing.Control;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Calls that tests of the journal make. */
final class JournalCalls {

    static final String VALIDATE = "/v1/data-import/validate-account/";

    private JournalCalls() {}

    static String sandbox(String name) {
        Control.likeGuide(name, "sk_" + name);
        return "/" + name + "/requests";
    }

    static ValidatableResponse send(String sandbox, String body) {
        return given().header("Authorization", "Token sk_" + sandbox)
                .header("X-Request-Id", "of-" + sandbox)
                .contentType(ContentType.JSON)
                .body(body)
                .post(VALIDATE)
                .then();
    }

    static String account(String number) {
        return "{\"import_supplier\":\"TENTACLE_ENERGY\",\"external_account_number\":\"" + number
                + "\",\"customers\":[{\"email\":\"a@example.org\"},{\"email\":\"b@example.org\"}]}";
    }
}
