package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.obtain;
import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.auth.SandboxesInMemory;
import io.krakenemulator.auth.TokenClient;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows which tokens {@code obtainKrakenToken} gives for which credentials, and how it refuses the others. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ObtainKrakenTokenTest {

    private static final String KEY = SandboxesInMemory.NORTH_KEY;
    private static final long START = SandboxesInMemory.START.getEpochSecond();

    private SandboxesInMemory sandboxes;

    @BeforeEach
    void installSandboxes() {
        sandboxes = new SandboxesInMemory();
        QuarkusMock.installMockForType(sandboxes, Sandboxes.class);
    }

    @Test
    void apiKeyGetsAToken() {
        var response = obtain(Map.of("APIKey", KEY)).statusCode(200).contentType(ContentType.JSON);
        response.body("errors", nullValue())
                .body("data.obtainKrakenToken.payload", claims("API-KEY", "kraken|account-user:900001", START, START))
                .body("data.obtainKrakenToken.refreshToken", notNullValue())
                .body("data.obtainKrakenToken.refreshExpiresIn", equalTo((int) START + 7 * 24 * 3600));
        assertEquals(
                response.extract().<Map<String, ?>>path("data.obtainKrakenToken.payload"),
                claimsOf(response.extract().path("data.obtainKrakenToken.token")));
    }

    @Test
    void organisationSecretKeyGetsAToken() {
        obtain(Map.of("organizationSecretKey", KEY))
                .statusCode(200)
                .body("errors", nullValue())
                .body(
                        "data.obtainKrakenToken.payload",
                        claims("ORGANIZATION-SECRET-KEY", "kraken|organization:900001", START, START));
    }

    @Test
    void nullCredentialsCountAsAbsent() {
        var input = new HashMap<String, String>(Map.of("organizationSecretKey", KEY));
        input.put("APIKey", null);
        input.put("email", null);
        obtain(input).body("errors", nullValue()).body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void inputMayBePartOfTheQuery() {
        post(Map.of("query", "mutation { obtainKrakenToken(input: {APIKey: \"" + KEY + "\"}) { token } }"))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.obtainKrakenToken", aMapWithSize(1))
                .body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void operationNameSelectsTheOperation() {
        var query = """
                mutation A { obtainKrakenToken(input: {APIKey: "wrong"}) { token } }
                mutation B($key: String) { obtainKrakenToken(input: {organizationSecretKey: $key}) { token } }""";
        post(Map.of("query", query, "operationName", "B", "variables", Map.of("key", KEY)))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void refreshingGivesANewTokenAndKeepsTheRefreshToken() {
        var refreshToken = TokenClient.refreshToken(KEY);
        sandboxes.advance(KEY, Duration.ofDays(6));
        obtain(Map.of("refreshToken", refreshToken))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.refreshToken", equalTo(refreshToken))
                .body("data.obtainKrakenToken.refreshExpiresIn", equalTo((int) START + 7 * 24 * 3600))
                .body(
                        "data.obtainKrakenToken.payload",
                        claims("API-KEY", "kraken|account-user:900001", START + 6 * 24 * 3600, START));
        sandboxes.advance(KEY, Duration.ofHours(23));
        var again = obtain(Map.of("refreshToken", refreshToken)).body("errors", nullValue());
        given().header("Authorization", again.extract().<String>path("data.obtainKrakenToken.token"))
                .get("/v1/data-import/test-echo/")
                .then()
                .statusCode(200)
                .body("sandbox", equalTo("north"));
    }

    @Test
    void refreshTokenExpiresAfterSevenDaysOfTheSandboxsTime() {
        var refreshToken = TokenClient.refreshToken(KEY);
        sandboxes.advance(KEY, Duration.ofDays(7));
        invalid(
                Map.of("refreshToken", refreshToken),
                "KT-CT-1134",
                equalTo("The refresh token has expired."),
                "input",
                "refreshToken");
    }

    @Test
    void otherTextIsRefusedAsRefreshToken() {
        for (var wrong : List.of("", "abc", "a.b.c", KEY, TokenClient.token(KEY))) {
            invalid(
                    Map.of("refreshToken", wrong),
                    "KT-CT-1135",
                    equalTo("Please make sure the refresh token is correct."),
                    "input",
                    "refreshToken");
        }
    }

    @Test
    void refreshTokenIsInvalidOnceItsSandboxIsDeleted() {
        var refreshToken = TokenClient.refreshToken(KEY);
        sandboxes.remove(KEY);
        invalid(Map.of("refreshToken", refreshToken), "KT-CT-1135", notNullValue(), "input", "refreshToken");
    }

    @Test
    void emailOrPasswordAloneIsRefused() {
        invalid(Map.of("email", "a@b.example"), "KT-CT-1136", notNullValue(), "input", "password");
        invalid(Map.of("password", "secret"), "KT-CT-1136", notNullValue(), "input", "email");
        invalid(
                Map.of("email", "a@b.example", "captchaResponse", "x"),
                "KT-CT-1136",
                notNullValue(),
                "input",
                "password");
    }

    @Test
    void noOrSeveralCredentialsAreRefused() {
        for (var input : List.<Map<String, ?>>of(
                Map.of(),
                Collections.singletonMap("APIKey", null),
                Map.of("captchaResponse", "x"),
                Map.of("APIKey", KEY, "organizationSecretKey", KEY),
                Map.of("APIKey", KEY, "refreshToken", "x"),
                Map.of("APIKey", KEY, "email", "a@b.example"),
                Map.of("email", "a@b.example", "password", "x", "preSignedKey", "x"))) {
            invalid(input, "KT-CT-1137", notNullValue(), "input");
        }
    }

    @Test
    void emailAndPasswordAreAlwaysWrong() {
        invalid(
                Map.of("email", "a@b.example", "password", "secret", "captchaResponse", "x"),
                "KT-CT-1138",
                notNullValue(),
                "input",
                "email");
    }

    @Test
    void wrongKeysAreRefused() {
        for (var wrong : List.of("", "sk_wrong", KEY + " ")) {
            invalid(Map.of("APIKey", wrong), "KT-CT-1139", equalTo("Authentication failed."), "input", "apiKey");
            invalid(
                    Map.of("organizationSecretKey", wrong),
                    "KT-CT-1140",
                    notNullValue(),
                    "input",
                    "organizationSecretKey");
            invalid(
                    Map.of("preSignedKey", wrong),
                    "KT-CT-1141",
                    equalTo("Authentication failed."),
                    "input",
                    "preSignedKey");
        }
    }

    @Test
    void errorHasItsPlaceInTheQuery() {
        post(Map.of(
                        "query",
                        "mutation {\n  one: obtainKrakenToken(input: {APIKey: \"x\"}) { token }\n"
                                + "  two: obtainKrakenToken(input: {APIKey: \"" + KEY + "\"}) { token }\n}"))
                .statusCode(200)
                .body("errors", hasSize(1))
                .body("errors[0].locations", contains(Map.of("line", 2, "column", 3)))
                .body("errors[0].path", contains("one"))
                .body("data.one", nullValue())
                .body("data.two.token", notNullValue());
    }

    @Test
    void expiryAfter2038IsNull() {
        sandboxes.setClock(KEY, Instant.parse("2040-01-01T00:00:00Z"));
        obtain(Map.of("APIKey", KEY))
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.refreshExpiresIn", nullValue())
                .body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void possibleErrorsAreListed() {
        post(Map.of(
                        "query",
                        "mutation { obtainKrakenToken(input: {APIKey: \"" + KEY
                                + "\"}) { possibleErrors { code type message description } } }"))
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.possibleErrors.code", contains("KT-CT-1134", "KT-CT-1135"))
                .body("data.obtainKrakenToken.possibleErrors.type", contains("VALIDATION", "VALIDATION"));
    }

    @Test
    void oneRequestMayHaveTenCredentialsChecked() {
        var fields = new StringBuilder("mutation {");
        for (int i = 0; i < 12; i++) {
            fields.append(" a%d: obtainKrakenToken(input: {APIKey: \"guess-%d\"}) { token }".formatted(i, i));
        }
        fields.append(" right: obtainKrakenToken(input: {APIKey: \"" + KEY + "\"}) { token } }");
        var response = post(Map.of("query", fields.toString())).statusCode(200);
        List<String> codes = response.extract().path("errors.extensions.errorCode");
        assertEquals(Collections.nCopies(10, "KT-CT-1139"), codes.subList(0, 10));
        assertEquals(Collections.nCopies(3, "KT-CT-1199"), codes.subList(10, 13));
        response.body("data.right", nullValue())
                .body("errors[12].message", equalTo("Too many requests."))
                .body("errors[12].path", contains("right"))
                .body("errors[12].extensions.errorType", equalTo("AUTHORIZATION"));
    }

    private static Matcher<Map<? extends String, ?>> claims(String grant, String subject, long issued, long first) {
        return is(Map.of(
                "sub",
                subject,
                "gty",
                grant,
                "tokenUse",
                "access",
                "iss",
                "https://api.octopus.energy/v1/graphql/",
                "iat",
                (int) issued,
                "exp",
                (int) issued + 3600,
                "origIat",
                (int) first,
                "sandboxId",
                900_001));
    }

    private static Map<String, ?> claimsOf(String token) {
        return new JsonPath(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                .getMap("");
    }

    private static void invalid(
            Map<String, ?> input, String code, Matcher<? super String> description, String... inputPath) {
        obtain(input)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("data", hasKey("obtainKrakenToken"))
                .body("data.obtainKrakenToken", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0]", aMapWithSize(4))
                .body("errors[0].message", equalTo("Invalid data."))
                .body("errors[0].locations", contains(Map.of("line", 2, "column", 3)))
                .body("errors[0].path", contains("obtainKrakenToken"))
                .body("errors[0].extensions", aMapWithSize(5))
                .body("errors[0].extensions.errorType", equalTo("VALIDATION"))
                .body("errors[0].extensions.errorClass", equalTo("VALIDATION"))
                .body("errors[0].extensions.errorCode", equalTo(code))
                .body("errors[0].extensions.errorDescription", (Matcher<?>) description)
                .body("errors[0].extensions.validationErrors", hasSize(1))
                .body("errors[0].extensions.validationErrors[0]", aMapWithSize(2))
                .body("errors[0].extensions.validationErrors[0].message", (Matcher<?>) description)
                .body("errors[0].extensions.validationErrors[0].inputPath", contains(inputPath));
    }
}
