package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.krakenemulator.auth.SandboxesInMemory;
import io.krakenemulator.auth.TokenClient;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows that the query {@code emulatorSandbox} names the sandbox of the caller, and refuses a caller without one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EmulatorSandboxTest {

    private static final String KEY = SandboxesInMemory.NORTH_KEY;

    private SandboxesInMemory sandboxes;

    @BeforeEach
    void installSandboxes() {
        sandboxes = new SandboxesInMemory();
        QuarkusMock.installMockForType(sandboxes, Sandboxes.class);
    }

    @Test
    void credentialsSelectTheSandbox() {
        sandboxOf("Token " + KEY)
                .body("errors", nullValue())
                .body("data.emulatorSandbox.name", equalTo("north"))
                .body("data.emulatorSandbox.now", equalTo(SandboxesInMemory.START.toString()));
        sandboxOf(TokenClient.token(SandboxesInMemory.SOUTH_KEY)).body("data.emulatorSandbox.name", equalTo("south"));
    }

    @Test
    void invalidCredentialsReturnUnauthorised() {
        assertUnauthorised(
                post(Map.of("query", "{ emulatorSandbox { name } }")),
                "KT-CT-1112",
                "AUTHORIZATION",
                "'Authorization' header not provided.");
        var unknown = "Value of 'Authorization' header is not a valid credential.";
        for (var bad : List.of("Token", "Token a b", "Token wrong", "a.b.c", TokenClient.refreshToken(KEY))) {
            assertUnauthorised(sandboxOf(bad), "KT-CT-1143", "AUTHORIZATION", unknown);
        }
        assertUnauthorised(sandboxOf("key-of-another-interface"), "KT-CT-1111", "AUTHORIZATION", "Unauthorized.");
        var token = TokenClient.token(KEY);
        sandboxes.advance(KEY, Duration.ofHours(1));
        assertUnauthorised(sandboxOf(token), "KT-CT-1124", "APPLICATION", "Signature of the JWT has expired.");
    }

    @Test
    void fieldsOfOneRequestAreReadInSequence() {
        given().header("Authorization", KEY)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "query",
                        "{ a: emulatorSandbox { name } b: emulatorSandbox { now } c: emulatorSandbox { name } }"))
                .post("/v1/graphql/")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.c.name", equalTo("north"));
    }

    private static ValidatableResponse sandboxOf(String authorization) {
        return given().header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ emulatorSandbox { name now } }"))
                .post("/v1/graphql/")
                .then()
                .statusCode(200);
    }

    private static void assertUnauthorised(ValidatableResponse response, String code, String type, String message) {
        response.statusCode(200)
                .body("data.emulatorSandbox", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].message", equalTo(message))
                .body("errors[0].path", contains("emulatorSandbox"))
                .body(
                        "errors[0].extensions",
                        equalTo(Map.of("errorType", type, "errorCode", code, "errorDescription", message)));
    }
}
