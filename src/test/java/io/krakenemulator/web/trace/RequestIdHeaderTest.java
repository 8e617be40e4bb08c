package io.krakenemulator.web.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.ManagementAddress;
import io.krakenemulator.testing.Metrics;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The id of a request in its answer, and requests and refusals in the metrics. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestIdHeaderTest {

    private static final String HEADER = "X-Request-Id";
    private static final String LIST = "/v1/data-import/all-account-import-processes/NOBODY/";

    @ManagementAddress
    URI management;

    @Test
    void answersOfEveryKindHaveTheIdOfTheRequest() {
        for (var call : new String[] {LIST, "/made-up", "/openapi.json", "/docs/", "/emulator/v1/sandboxes"}) {
            given().header(HEADER, "run-7").get(call).then().header(HEADER, equalTo("run-7"));
            given().get(call).then().header(HEADER, matchesPattern("[0-9a-f-]{36}"));
        }
        given().header("Authorization", "Token 12345")
                .header(HEADER, "run-8")
                .get(LIST)
                .then()
                .statusCode(200)
                .header(HEADER, equalTo("run-8"));
    }

    @Test
    void refusalOfMalformedHttpHasAnId() {
        var answer = RawHttp.talk(
                URI.create("http://localhost:" + RestAssured.port),
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nX-Request-Id: run-9\r\n\r\n");
        assertEquals(400, RawHttp.status(answer), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("x-request-id: run-9"), answer);
    }

    @Test
    void refusalsAreCountedByCodeInEachDialect() {
        for (var dialect : new String[] {"guide", "schema", "both"}) {
            var name = "refused-" + dialect;
            String key = Control.post("", "{'name':'" + name + "','copy_of':'guide','dialect':'" + dialect + "'}")
                    .statusCode(201)
                    .extract()
                    .path("api_keys[0]");
            double before = requiredFields();
            given().header("Authorization", "Token " + key)
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/data-import/validate-account/")
                    .then()
                    .statusCode(400);
            assertTrue(requiredFields() > before, dialect);
            assertTrue(Metrics.sum(
                            management,
                            "emulator_requests_seconds_count",
                            "operation=\"validateAccount\"",
                            "status=\"400\"",
                            "sandbox=\"" + name + "\"")
                    >= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/plain, */*, 415", "application/json, text/html, 406"})
    void requestsWithWrongMediaTypesCountForTheirOperation(String sent, String accepted, int status) {
        given().header("Authorization", "Token 12345")
                .contentType(sent)
                .accept(accepted)
                .body("{}")
                .post("/v1/data-import/validate-account/")
                .then()
                .statusCode(status);
        assertTrue(Metrics.sum(
                        management,
                        "emulator_requests_seconds_count",
                        "operation=\"validateAccount\"",
                        "status=\"" + status + "\"")
                >= 1);
    }

    private double requiredFields() {
        given().header("Authorization", "Token 12345")
                .contentType("application/json")
                .body("{}")
                .post("/v1/data-import/validate-account/");
        return Metrics.sum(management, "emulator_refusals_total", "code=\"required\"");
    }
}
