package io.krakenemulator.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DataImportAuthenticationTest {

    private static final String ECHO = "/v1/data-import/test-echo/";

    private static final String KEY_NEEDS_TOKEN =
            "Invalid token. Send the key of a sandbox as \"Authorization: Token <key>\".";

    private SandboxesInMemory sandboxes;

    @TestHTTPResource(ECHO)
    URL echo;

    @BeforeEach
    void installSandboxes() {
        sandboxes = new SandboxesInMemory();
        QuarkusMock.installMockForType(sandboxes, Sandboxes.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Token %s", "token %s", "JWT %s", "jwt %s", "Bearer %s", "bearer %s"})
    void tokenIsReadInEachForm(String form) {
        get(form.formatted(TokenClient.token(SandboxesInMemory.NORTH_KEY)))
                .statusCode(200)
                .body("sandbox", equalTo("north"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Token %s", "TOKEN  %s"})
    void keyIsReadInEachForm(String form) {
        get(form.formatted(SandboxesInMemory.SOUTH_KEY)).statusCode(200).body("sandbox", equalTo("south"));
        get(form.formatted(SandboxesInMemory.NORTH_KEY)).statusCode(200).body("sandbox", equalTo("north"));
    }

    @Test
    void bodyArrivesWholeAfterAuthentication() {
        given().header("Authorization", "Token 12345")
                .contentType(ContentType.JSON)
                .body("x".repeat(300_000))
                .when()
                .post(ECHO)
                .then()
                .statusCode(200)
                .body("sandbox", equalTo("south"), "length", equalTo(300_000));
    }

    static Stream<String[]> refusedHeaders() {
        return Stream.of(
                new String[] {"Token", "authentication_failed", "Invalid token header. No credentials provided."},
                new String[] {"Bearer ", "authentication_failed", "Invalid token header. No credentials provided."},
                new String[] {
                    "Token 123 45",
                    "authentication_failed",
                    "Invalid token header. Token string should not contain spaces."
                },
                new String[] {"Token 54321", "authentication_failed", "Invalid token."},
                new String[] {"54321", "authentication_failed", "Invalid token."},
                new String[] {"a.b.c", "authentication_failed", "Invalid token."},
                new String[] {"JWT a.b.c", "authentication_failed", "Invalid token."},
                new String[] {"..", "authentication_failed", "Invalid token."},
                new String[] {"Bearer 12345", "authentication_failed", KEY_NEEDS_TOKEN},
                new String[] {"JWT 12345", "authentication_failed", KEY_NEEDS_TOKEN},
                new String[] {"Bearer 54321", "authentication_failed", "Invalid token."},
                new String[] {"Basic MTIzNDU6", "not_authenticated", "Authentication credentials were not provided."});
    }

    @ParameterizedTest
    @MethodSource("refusedHeaders")
    void malformedHeadersReturn401(String header, String code, String detail) {
        assertRefused(get(header), code, detail);
    }

    @Test
    void requestWithoutHeaderReturns401() {
        assertRefused(
                given().when().get(ECHO).then(), "not_authenticated", "Authentication credentials were not provided.");
    }

    @Test
    void severalHeadersReturn401() {
        var twice = new Headers(new Header("Authorization", "Token 12345"), new Header("Authorization", "Token 12345"));
        assertRefused(
                given().headers(twice).when().get(ECHO).then(),
                "authentication_failed",
                "Invalid token header. Only one Authorization header is allowed.");
    }

    @Test
    void controlCharactersInTheHeaderAreRefused() throws IOException {
        assertTrue(raw("Token 1\u00ff5").startsWith("HTTP/1.1 401 "));
        // The HTTP server may refuse characters that HTTP forbids in a header, but never with a server error.
        for (var header : new String[] {"Token 1\u00015", "Token 1\u00005", "Token 1\u007f5"}) {
            var status = raw(header).split(" ")[1];
            assertTrue(status.equals("401") || status.equals("400"), status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data-import",
                "/v1/data-import/",
                "/v1/data-import/no-such-thing/",
                "/v2/data-import/accounts/",
                "/v1/data-import/test-echo;a=b",
                "/v1/data%2Dimport/test-echo/",
                "/v1//data-import/test-echo/",
            })
    void unknownPathsAreGuardedToo(String path) {
        given().urlEncodingEnabled(false)
                .when()
                .get(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("not_authenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "BREW"})
    void unknownMethodsAreGuardedToo(String method) {
        given().when().request(method, ECHO).then().statusCode(401).header("WWW-Authenticate", "Token");
    }

    @Test
    void credentialsAreCheckedBeforeTheBody() {
        assertRefused(
                given().contentType("text/plain").body("{").when().post(ECHO).then(),
                "not_authenticated",
                "Authentication credentials were not provided.");
    }

    /** A semicolon is a character like any other, and a dot segment is never resolved: neither leads past the gate. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1;a=b/data-import/test-echo/",
                "/v1/data-import;a=b/test-echo/",
                ";/v1/data-import/test-echo/",
                "/;/v1/data-import/test-echo/",
                "/v1/x/../data-import/test-echo/",
                "/v1/x/%2e%2e/data-import/test-echo/"
            })
    void pathsThatResembleGuardedOnesAreNotFound(String path) {
        for (var header : new String[] {"", "Token 12345"}) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", header)
                    .when()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }
    }

    @Test
    void otherPathsAreNotGuarded() {
        given().when().get("/v1/data-imports/").then().statusCode(not(401));
        given().when().get("/v3/data-import/").then().statusCode(not(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Token %s", "Bearer %s"})
    void keyOfAnotherInterfaceIsKnownButNotAllowed(String form) {
        get(form.formatted(KeysOfAnotherInterface.KEY))
                .statusCode(403)
                .header("WWW-Authenticate", nullValue())
                .body(
                        "code", equalTo("permission_denied"),
                        "detail", equalTo("You do not have permission to perform this action."));
    }

    @Test
    void adminKeyIsKnownButNotAllowed() {
        get("Token " + ConfigProvider.getConfig().getValue("emulator.admin.key", String.class))
                .statusCode(403)
                .body("code", equalTo("permission_denied"));
    }

    @Test
    void tokenExpiresAfterAnHourOfTheSandboxsTime() {
        var token = TokenClient.token(SandboxesInMemory.NORTH_KEY);
        sandboxes.advance(SandboxesInMemory.NORTH_KEY, Duration.ofMinutes(59));
        get(token).statusCode(200);
        sandboxes.advance(SandboxesInMemory.NORTH_KEY, Duration.ofMinutes(1));
        assertRefused(get(token), "authentication_failed", "Signature of the JWT has expired.");
        assertRefused(get("Token " + token), "authentication_failed", "Signature of the JWT has expired.");
    }

    @Test
    void clockOfAnotherSandboxHasNoEffect() {
        var token = TokenClient.token(SandboxesInMemory.NORTH_KEY);
        sandboxes.advance(SandboxesInMemory.SOUTH_KEY, Duration.ofDays(1));
        get(token).statusCode(200).body("sandbox", equalTo("north"));
    }

    @Test
    void refreshTokenIsNoAccessToken() {
        assertRefused(
                get(TokenClient.refreshToken(SandboxesInMemory.NORTH_KEY)), "authentication_failed", "Invalid token.");
    }

    @Test
    void tokenIsInvalidOnceItsSandboxIsDeleted() {
        var token = TokenClient.token(SandboxesInMemory.NORTH_KEY);
        sandboxes.remove(SandboxesInMemory.NORTH_KEY);
        assertRefused(get(token), "authentication_failed", "Invalid token.");
    }

    @Test
    void changedOrForgedTokenIsRefused() throws JoseException {
        var token = TokenClient.token(SandboxesInMemory.NORTH_KEY);
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var south = encode(claims.replace("900001", "900002"));
        var unsigned = encode("{\"alg\":\"none\"}");

        var forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        forged.setPayload(claims);
        forged.setKey(new HmacKey(new byte[64]));

        for (var bad : new String[] {
            parts[0] + "." + south + "." + parts[2],
            parts[0] + "." + parts[1] + ".",
            unsigned + "." + parts[1] + ".",
            unsigned + "." + parts[1] + "." + parts[2],
            forged.getCompactSerialization()
        }) {
            assertRefused(get("JWT " + bad), "authentication_failed", "Invalid token.");
        }
    }

    /** The last character of a signature of 32 bytes carries two unused bits. */
    @Test
    void tokenInAnotherSpellingOfBase64IsRefused() {
        var token = TokenClient.token(SandboxesInMemory.NORTH_KEY);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        var start = token.substring(0, token.length() - 1);
        for (int bits = 1; bits < 4; bits++) {
            var altered = start + alphabet.charAt(last ^ bits);
            assertArrayEquals(signature(token), signature(altered));
            assertRefused(get("JWT " + altered), "authentication_failed", "Invalid token.");
        }
        assertRefused(get("JWT " + token + "="), "authentication_failed", "Invalid token.");
        get("JWT " + token).statusCode(200);
    }

    private static byte[] signature(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }

    @Test
    void answersDoNotRepeatTheCredential() {
        var secret = "sk_wrong_but_secret";
        assertFalse(get("Token " + secret).extract().asString().contains(secret));
    }

    @Test
    void tokenAndItsKeySelectTheSameSandbox() {
        for (var entry : Map.of("north", SandboxesInMemory.NORTH_KEY, "south", SandboxesInMemory.SOUTH_KEY)
                .entrySet()) {
            assertEquals(
                    entry.getKey(),
                    get(TokenClient.token(entry.getValue())).extract().path("sandbox"));
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse get(String authorization) {
        return given().header("Authorization", authorization).when().get(ECHO).then();
    }

    private static void assertRefused(ValidatableResponse response, String code, String detail) {
        response.statusCode(401)
                .contentType(ContentType.JSON)
                .header("WWW-Authenticate", "Token")
                .body("code", equalTo(code), "detail", equalTo(detail));
    }

    /** Sends a header as it is, which clients would not. */
    private String raw(String authorization) throws IOException {
        var request = "GET " + ECHO + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + authorization + "\r\n\r\n";
        try (var socket = new Socket(echo.getHost(), echo.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
