package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.obtain;
import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows how requests to the GraphQL interface are read: addresses, methods, bodies, queries and their refusal. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GraphQLRequestTest {

    @TestHTTPResource("/v1/graphql/")
    URL graphql;

    @Test
    void pathIsServedWithAndWithoutTheSlash() {
        for (var path : List.of("/v1/graphql", "/v1/graphql/")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("query", "{ __typename }"))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("data.__typename", equalTo("Query"));
        }
    }

    @Test
    void getReturns405() {
        for (var path : List.of("/v1/graphql", "/v1/graphql/")) {
            given().get(path)
                    .then()
                    .statusCode(400)
                    .contentType(ContentType.JSON)
                    .body("errors.message", contains("Must provide query string."), "$", aMapWithSize(1));
            given().queryParam("query", "{ __typename }")
                    .get(path)
                    .then()
                    .statusCode(405)
                    .header("Allow", "POST");
            given().put(path).then().statusCode(405);
            given().delete(path).then().statusCode(405);
            given().options(path).then().statusCode(405);
        }
    }

    @Test
    void webSocketsAreRefused() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/v1/graphql")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nothing",
                "[]",
                "[{\"query\": \"{ __typename }\"}]",
                "{}",
                "null",
                "\"{ __typename }\"",
                "{\"query\": null}",
                "{\"query\": 12}",
                "{\"query\": \" \"}",
                "{\"query\": [\"{ __typename }\"]}",
                "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                "{\"query\": \"{ __typename }\", \"query\": \"{ __typename }\"}",
                "{\"query\": \"{ __typename\n }\"}",
            })
    void bodiesThatAreNoRequestAreRefused(String body) {
        post(body)
                .statusCode(400)
                .contentType(ContentType.JSON)
                .body("errors", hasSize(1))
                .body("errors[0].message", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}{",
                "query",
                "mutation { obtainKrakenToken }",
                "mutation { obtainKrakenToken { token } }",
                "mutation { obtainKrakenToken(input: null) { token } }",
                "mutation { obtainKrakenToken(input: {}) { nothing } }",
                "mutation ($input: ObtainJSONWebTokenInput!) { obtainKrakenToken(input: $input) { token } }",
                "mutation ($input: Nothing) { obtainKrakenToken(input: $input) { token } }",
                "{ nothing }",
                "subscription { a }",
                "query A { __typename } query B { __typename }",
                "{ ...A } fragment A on Query { ...A }",
                "\u0000",
            })
    void queriesThatDoNotFitTheSchemaReturnAnError(String query) {
        post(Map.of("query", query))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("errors", not(Collections.emptyList()))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void unknownOperationNameReturnsAnError() {
        post(Map.of("query", "query A { __typename }", "operationName", "B"))
                .statusCode(200)
                .body("errors[0].message", notNullValue());
        post("{\"query\": \"query A { __typename }\", \"operationName\": null, \"variables\": null}")
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void variablesOfTheWrongTypeReturnAnError() {
        for (var input : List.<Map<String, ?>>of(
                Map.of("APIKey", 12345),
                Map.of("APIKey", List.of("a", "b")),
                Map.of("APIKey", Map.of()),
                Map.of("apiKey", "lower-case"))) {
            obtain(input).statusCode(200).body("errors[0].message", notNullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKey: \"top-secret-5\"",
                "APIKey: top_secret_5",
                "APIKey: 12121212125",
                "APIKey: [\"top-secret-5\", \"b\"]",
                "APIKey: {a: \"top-secret-5\"}",
                "APIKey: 'top-secret-5'",
                "APIKey: \"top-secret-5\", apiKey: \"it's' is not a valid 'x'\"",
            })
    void errorsDoNotRepeatSecrets(String input) {
        var answer = post(Map.of("query", "mutation { obtainKrakenToken(input: {" + input + "}) { token } }"))
                .statusCode(200)
                .body("errors[0].message", notNullValue())
                .extract()
                .asString();
        assertFalse(answer.contains("secret-5"), answer);
        assertFalse(answer.contains("secret_5"), answer);
        assertFalse(answer.contains("12121212125"), answer);
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (var type : List.of("text/plain", "text/json", "application/x-www-form-urlencoded")) {
            given().header("Content-Type", type)
                    .body("{\"query\": \"{ __typename }\"}")
                    .post("/v1/graphql/")
                    .then()
                    .statusCode(415)
                    .body("errors[0].message", containsString("application/json"));
        }
    }

    @Test
    void largeBodiesAreRefused() {
        post(Map.of("query", "{ __typename }" + " ".repeat(GraphQLFront.MAX_BODY)))
                .statusCode(413)
                .contentType(ContentType.JSON)
                .body("errors", hasSize(1));
    }

    @Test
    void connectionServesTheNextRequestAfterARefusal() throws IOException {
        var refused = "POST /v1/graphql/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 50000\r\n\r\n" + "x".repeat(50_000);
        var next = "GET /v1/graphql/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(graphql.getHost(), graphql.getPort())) {
            socket.getOutputStream().write((refused + next).getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answers.startsWith("HTTP/1.1 415 "), answers);
            assertTrue(answers.contains("HTTP/1.1 400 "), answers);
        }
    }

    @Test
    void largeBodyWithoutDeclaredLengthIsRefused() throws IOException {
        var head = "POST /v1/graphql/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        var chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
        try (var socket = new Socket(graphql.getHost(), graphql.getPort())) {
            socket.getOutputStream().write((head + chunk.repeat(3)).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413 ", answer);
        }
    }
}
