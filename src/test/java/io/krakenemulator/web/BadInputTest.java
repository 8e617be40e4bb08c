package io.krakenemulator.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asserts that each kind of bad input gets its documented answer on every path. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(Probes.class)
class BadInputTest {

    private static final int LIMIT = 64 * 1024;

    private static final String SEND_JSON =
            "Send the body as JSON, with the header \"Content-Type: application/json\".";

    /** Sends exactly the text of a test: no default content type, no charset, no escaping. */
    private static RequestSpecification exactly() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false);
    }

    private static RequestSpecification json() {
        return exactly().contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/echo", "/probe/echo/"})
    void pathsAnswerWithAndWithoutTheTrailingSlash(String path) {
        json().body("{\"a\": 1.50, \"b\": [12345678901234567890]}")
                .post(path)
                .then()
                .statusCode(200)
                .body(equalTo("{\"a\":1.50,\"b\":[12345678901234567890]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/x/1", "/probe/x/1/"})
    void pathsWithParametersAnswerWithAndWithoutTheTrailingSlash(String path) {
        given().get(path).then().statusCode(200).body("number", equalTo("1"));
    }

    @Test
    void bodyJustUnderTheLimitIsValidatedOnTheEventLoop() {
        String body = "\"" + "x".repeat(LIMIT - 2) + "\"";
        json().body(body).post("/probe/echo/").then().statusCode(200).body(equalTo(body));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nowhere",
        "POST,/nowhere/",
        "GET,/index.html",
        "GET,/probe",
        "GET,/probe/x",
        "OPTIONS,/nowhere",
        "GET,/probe/x/%00",
        "DELETE,/v1",
        "GET,/q/swagger-ui"
    })
    void unknownPathsReturn404(String method, String path) {
        exactly()
                .request(method, path)
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"not_found\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/probe/echo/,'OPTIONS, POST'",
        "PUT,/probe/echo,'OPTIONS, POST'",
        "PATCH,/probe/echo/,'OPTIONS, POST'",
        "DELETE,/probe/x/1/,'GET, HEAD, OPTIONS, POST'"
    })
    void wrongMethodsReturn405(String method, String path, String allowed) {
        json().body("{}")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .body("detail", equalTo("Method \"" + method + "\" not allowed."))
                .body("code", equalTo("method_not_allowed"));
    }

    @Test
    void optionsNamesTheMethodsOfThePath() {
        given().options("/probe/echo/").then().statusCode(200).header("Allow", "OPTIONS, POST");
        given().options("/probe/x/1").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        given().head("/probe/x/1/").then().statusCode(200).body(emptyString());
        given().head("/probe/echo/").then().statusCode(405).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/vnd.other+json",
                "application/json; charset=utf-16",
                "application/json; charset",
                "*/*",
                "application/*",
                "nonsense"
            })
    void wrongContentTypesReturn415(String contentType) {
        exactly()
                .header("Content-Type", contentType)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/probe/echo/")
                .then()
                .statusCode(415)
                .body("detail", equalTo("Unsupported media type \"" + contentType + "\" in request. " + SEND_JSON))
                .body("code", equalTo("unsupported_media_type"));
    }

    @Test
    void refusesCompressedBodiesWith415() {
        exactly()
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/probe/echo/")
                .then()
                .statusCode(415)
                .body("detail", equalTo("Unsupported Content-Encoding \"gzip\" in request. Send the body as it is."));
    }

    @Test
    void multipartBodiesReturn415() throws IOException {
        String answer =
                talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 7\r\nConnection: close\r\n\r\nnothing");
        assertThat(answer, startsWith("HTTP/1.1 415 "));
        assertThat(answer, containsString("\"code\":\"unsupported_media_type\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20_000, LIMIT})
    void formBodiesReturn415(int length) throws IOException {
        String answer =
                talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n" + "x".repeat(length));
        assertThat(answer, startsWith("HTTP/1.1 415 "));
        assertThat(answer, containsString("\"code\":\"unsupported_media_type\""));
    }

    @Test
    void bodyWithoutContentTypeReturns415() throws IOException {
        String answer =
                talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        assertThat(answer, startsWith("HTTP/1.1 415 "));
        assertThat(answer, containsString("Unsupported media type \\\"\\\" in request. Send the body as JSON"));
    }

    @Test
    void requestWithoutBodyNeedsNoContentType() throws IOException {
        String answer = talk("POST /probe/x/1/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json; charset=utf8",
                "application/json;",
                "APPLICATION/JSON;charset=\"UTF-8\""
            })
    void jsonContentTypesAreAccepted(String contentType) {
        exactly()
                .header("Content-Type", contentType)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/probe/echo/")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/*", "nonsense", "*/*;q=0"})
    void unacceptableMediaTypesReturn406(String accept) {
        json().header("Accept", accept)
                .body("{}")
                .post("/probe/echo/")
                .then()
                .statusCode(406)
                .contentType("application/json")
                .body("code", equalTo("not_acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, */*;q=0.1", "application/json;q=0.5"})
    void acceptableMediaTypesReturnJson(String accept) {
        json().header("Accept", accept).body("{}").post("/probe/echo/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''            | line 1, column 1: the body is empty; one JSON value is expected
                    '{"a": 1'     | line 1, column 8: a comma or } is expected after the field's value instead of the end of the body
                    '{"a":1,"a":2}' | line 1, column 8: the field "a" comes twice in one object
                    '[NaN]'       | line 1, column 2: "NaN" is not a JSON value
                    '{} {}'       | line 1, column 4: the value is complete, yet "{" follows it
                    """)
    void malformedJsonReturns400(String body, String problem) {
        json().body(body.getBytes(StandardCharsets.UTF_8))
                .post("/probe/echo/")
                .then()
                .statusCode(400)
                .body("detail", equalTo("JSON parse error - " + problem))
                .body("code", equalTo("parse_error"));
    }

    @Test
    void emptyChunkedBodyIsRefused() throws IOException {
        String answer = talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(answer, containsString("the body is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/x/%zz", "/probe/x/1?a=%zz", "/probe/x/%", "/probe/x/1?a=%0"})
    void brokenEscapesAreRefused(String target) throws IOException {
        String answer = talk("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(
                answer,
                containsString("{\"detail\":\"The address has a % that is not followed by two hexadecimal digits.\","
                        + "\"code\":\"invalid\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/probe/x/A;B,A;B",
        "/probe/x/A%3BB/,A;B",
        "/probe/x;y/;a=b;c,;a=b;c",
        "/probe/x/1?value=2&value=3,1/3",
        "/probe/x/1?VALUE=2,1",
        "/probe/x/1?VALUE=2&value=3&Value=4,1/3",
        "/probe/x/1?value=a;value=b,1/a;value=b"
    })
    void addressesAreReadUnchanged(String target, String read) {
        exactly().get(target).then().statusCode(200).body("number", equalTo(read));
    }

    @Test
    void declaredLengthOverTheLimitIsRefusedWithoutReading() throws IOException {
        // Nothing of the body is ever sent: the answer cannot depend on it.
        String answer = talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 99999999999\r\n\r\n");
        assertRefusedAsTooLarge(answer);
    }

    @Test
    void chunkedBodyIsReadNoFurtherThanTheLimit() throws IOException {
        // As much as the limit is dropped after the answer, so that a client that goes on sending gets to read it.
        try (var socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                while (sent < 10_000) {
                    out.write(chunk);
                    sent++;
                }
            } catch (SocketException closed) {
                assertThat("closed after the limit and not before", sent >= LIMIT / 0x1000);
            }
            assertThat("the server stopped reading", sent < 10_000);
        }
        assertRefusedAsTooLarge(talk("POST /probe/echo/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + "10001\r\n" + " ".repeat(0x10001) + "\r\n0\r\n\r\n"));
    }

    @Test
    void connectionIsClosedAfterARefusedBody() {
        json().body(" ".repeat(LIMIT + 1))
                .post("/probe/echo/")
                .then()
                .statusCode(413)
                .header("Connection", "close")
                .body("code", equalTo("request_entity_too_large"));
    }

    private static void assertRefusedAsTooLarge(String answer) {
        assertThat(answer, startsWith("HTTP/1.1 413 "));
        assertThat(answer, containsString("\r\nconnection: close\r\n"));
        assertThat(
                answer,
                containsString("{\"detail\":\"The request body is larger than the limit of 65536 bytes.\","
                        + "\"code\":\"request_entity_too_large\"}"));
    }

    @Test
    void refusalsKeepTheirHeaders() {
        given().get("/probe/failing/refusal")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .body(equalTo("{\"detail\":\"Slow down.\",\"code\":\"throttled\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "shutdown"})
    void unavailableDatabaseReturns503(String how) {
        given().get("/probe/failing/" + how)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service_unavailable"))
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "other"})
    void unexpectedFailuresHideTheirCause(String how) {
        given().get("/probe/failing/" + how)
                .then()
                .statusCode(500)
                .body("code", equalTo("error"))
                .body("detail", startsWith("The emulator failed to answer. Its log has the reason under the id "))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void controlCharactersBeforeARequestLineAreRefused() throws IOException {
        var request = "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        for (char control = 0; control <= 0x7F; control++) {
            if (Character.isISOControl(control) && control != '\r' && control != '\n') {
                var answer = talk(control + request);
                assertThat((int) control + ": " + answer, answer.startsWith("HTTP/1.1 400 "));
                answer = talk("\r\n" + control + request);
                assertThat((int) control + ": " + answer, answer.startsWith("HTTP/1.1 400 "));
            }
        }
        assertThat(talk("\r\n" + request), startsWith("HTTP/1.1 404 "));
        assertThat(talk(request), startsWith("HTTP/1.1 404 "));
    }

    @Test
    void controlCharactersBetweenTwoRequestsAreRefused() throws IOException {
        var request = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n";
        var answers = talk(request + '\0' + request);
        assertThat(answers, startsWith("HTTP/1.1 404 "));
        assertThat(answers, containsString("HTTP/1.1 400 "));
    }

    /** Sends a request as it is and reads until the server closes the connection. */
    private static String talk(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
