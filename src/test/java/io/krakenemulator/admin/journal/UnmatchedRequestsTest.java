package io.krakenemulator.admin.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests that matched no operation or no sandbox, and the keys that open the journals. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnmatchedRequestsTest {

    @Test
    void unmatchedRequestsNameTheNearestOperation() {
        var requests = JournalCalls.sandbox("journal-unmatched");
        var key = given().header("Authorization", "Token sk_journal-unmatched");
        key.post("/v1/data-import/validate-acount/").then().statusCode(404);
        given().header("Authorization", "Token sk_journal-unmatched")
                .get("/v1/data-import/validate-account/")
                .then()
                .statusCode(405);
        given().header("Authorization", "Token sk_journal-unmatched")
                .contentType("text/plain")
                .body("x")
                .post("/v1/data-import/validate-account/")
                .then()
                .statusCode(415);
        Control.get(requests + "?unmatched=true")
                .body("requests.status", contains(415, 405, 404))
                .body("requests[2].operation", equalTo("none"))
                .body("requests[2].nearest.operation", equalTo("validateAccount"))
                .body("requests[1].nearest.method", equalTo("POST"))
                .body("requests[0].operation", equalTo("validateAccount"));
    }

    @Test
    void requestsWithoutSandboxHaveAJournalOfTheirOwn() {
        given().header("Authorization", "Token sk_wrong_for_journal")
                .header("X-Request-Id", "journal-stranger")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(JournalCalls.VALIDATE)
                .then()
                .statusCode(401);
        given().header("X-Request-Id", "journal-elsewhere")
                .get("/v1/data-imports/products/")
                .then()
                .statusCode(404);
        getUnmatched("?request_id=journal-stranger")
                .body("requests", hasSize(1))
                .body("requests[0].status", equalTo(401))
                .body("requests[0].sandbox_at", nullValue())
                .body("requests[0].key", notNullValue());
        getUnmatched("?request_id=journal-elsewhere").body("requests[0].nearest.operation", equalTo("createProducts"));
        getUnmatched("/verify?request_id=journal-stranger&exactly=1").body("satisfied", equalTo(true));
        getUnmatched("?status=2xx&limit=1000").body("requests.size()", lessThanOrEqualTo(0));
    }

    @Test
    void ownKeyOpensTheJournal() {
        JournalCalls.sandbox("journal-key");
        JournalCalls.sandbox("journal-key-2");
        for (var call : List.of("", "/stream", "/verify", "/settings")) {
            given().header("Authorization", "Bearer sk_journal-key")
                    .get("/emulator/v1/sandboxes/journal-key/requests" + call)
                    .then()
                    .statusCode(200);
            given().header("Authorization", "Bearer sk_journal-key")
                    .get("/emulator/v1/sandboxes/journal-key-2/requests" + call)
                    .then()
                    .statusCode(401);
        }
        given().header("Authorization", "Bearer sk_journal-key")
                .get("/emulator/v1/requests")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse getUnmatched(String query) {
        return given().header("Authorization", "Bearer admin-key-for-tests")
                .get("/emulator/v1/requests" + query)
                .then()
                .statusCode(200);
    }
}
