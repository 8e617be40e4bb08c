package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.obtain;
import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.IntrospectionQuery;
import io.krakenemulator.auth.SandboxesInMemory;
import io.krakenemulator.auth.TokenClient;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ObtainKrakenTokenTest {

    private static final String KEY = SandboxesInMemory.NORTH_KEY;
    private static final long START = SandboxesInMemory.START.getEpochSecond();

    private SandboxesInMemory sandboxes;

    @TestHTTPResource("/v1/graphql/")
    URL graphql;

    @BeforeEach
    void useSandboxesOfOurOwn() {
        sandboxes = new SandboxesInMemory();
        QuarkusMock.installMockForType(sandboxes, Sandboxes.class);
    }

    @Test
    void aTokenForAnApiKey() {
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
    void aTokenForAnOrganisationSecretKey() {
        obtain(Map.of("organizationSecretKey", KEY))
                .statusCode(200)
                .body("errors", nullValue())
                .body(
                        "data.obtainKrakenToken.payload",
                        claims("ORGANIZATION-SECRET-KEY", "kraken|organization:900001", START, START));
    }

    @Test
    void anExplicitNullIsAsGoodAsNothing() {
        var input = new HashMap<String, String>(Map.of("organizationSecretKey", KEY));
        input.put("APIKey", null);
        input.put("email", null);
        obtain(input).body("errors", nullValue()).body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void theInputMayBePartOfTheQuery() {
        post(Map.of("query", "mutation { obtainKrakenToken(input: {APIKey: \"" + KEY + "\"}) { token } }"))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.obtainKrakenToken", aMapWithSize(1))
                .body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void theOperationMayBeNamed() {
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
    void aRefreshTokenEndsAfterSevenDaysOfTheSandboxsTime() {
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
    void aRefreshTokenDoesNotOutliveItsSandbox() {
        var refreshToken = TokenClient.refreshToken(KEY);
        sandboxes.remove(KEY);
        invalid(Map.of("refreshToken", refreshToken), "KT-CT-1135", notNullValue(), "input", "refreshToken");
    }

    @Test
    void halfOfEmailAndPassword() {
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
    void noneOrSeveralWays() {
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
    void nobodyHasAPassword() {
        invalid(
                Map.of("email", "a@b.example", "password", "secret", "captchaResponse", "x"),
                "KT-CT-1138",
                notNullValue(),
                "input",
                "email");
    }

    @Test
    void wrongKeys() {
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
    void theErrorIsAtItsPlaceInTheQuery() {
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
    void afterTheYear2038TheTimeDoesNotFit() {
        sandboxes.setClock(KEY, Instant.parse("2040-01-01T00:00:00Z"));
        obtain(Map.of("APIKey", KEY))
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.refreshExpiresIn", nullValue())
                .body("data.obtainKrakenToken.token", notNullValue());
    }

    @Test
    void possibleErrors() {
        post(Map.of(
                        "query",
                        "mutation { obtainKrakenToken(input: {APIKey: \"" + KEY
                                + "\"}) { possibleErrors { code type message description } } }"))
                .body("errors", nullValue())
                .body("data.obtainKrakenToken.possibleErrors.code", contains("KT-CT-1134", "KT-CT-1135"))
                .body("data.obtainKrakenToken.possibleErrors.type", contains("VALIDATION", "VALIDATION"));
    }

    @Test
    void theSandboxOfTheCaller() {
        sandboxOf("Token " + KEY)
                .body("errors", nullValue())
                .body("data.emulatorSandbox.name", equalTo("north"))
                .body("data.emulatorSandbox.now", equalTo(SandboxesInMemory.START.toString()));
        sandboxOf(TokenClient.token(SandboxesInMemory.SOUTH_KEY)).body("data.emulatorSandbox.name", equalTo("south"));
    }

    @Test
    void theSandboxOfNobody() {
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
    void fieldsOfOneRequestAreReadOneAfterTheOther() {
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

    @Test
    void withAndWithoutTheSlash() {
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
    void getIsNotForQueries() {
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
    void webSocketsAreNotTaken() {
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
    void bodiesThatAreNoRequest(String body) {
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
    void queriesThatDoNotFitTheSchema(String query) {
        post(Map.of("query", query))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("errors", not(Collections.emptyList()))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void anUnknownOperationName() {
        post(Map.of("query", "query A { __typename }", "operationName", "B"))
                .statusCode(200)
                .body("errors[0].message", notNullValue());
        post("{\"query\": \"query A { __typename }\", \"operationName\": null, \"variables\": null}")
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void variablesOfTheWrongKind() {
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
    void otherMediaTypesAreNotTaken() {
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
    void bodiesThatAreTooLarge() {
        post(Map.of("query", "{ __typename }" + " ".repeat(GraphQLFront.MAX_BODY)))
                .statusCode(413)
                .contentType(ContentType.JSON)
                .body("errors", hasSize(1));
    }

    @Test
    void aRefusedRequestLeavesTheConnectionInOrder() throws IOException {
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
    void aLargeBodyOfUntoldLength() throws IOException {
        var head = "POST /v1/graphql/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        var chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
        try (var socket = new Socket(graphql.getHost(), graphql.getPort())) {
            socket.getOutputStream().write((head + chunk.repeat(3)).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413 ", answer);
        }
    }

    @Test
    void queriesThatAskForTooMuch() {
        var bomb = new StringBuilder("{ __schema { types { ...F0 } } }");
        for (int i = 0; i < 40; i++) {
            bomb.append(
                    "fragment F%d on __Type { a: ofType { ...F%d } b: ofType { ...F%d } }".formatted(i, i + 1, i + 1));
        }
        bomb.append("fragment F40 on __Type { name }");
        tooMuch(bomb.toString());
        tooMuch("{ __schema { types " + "{ ofType ".repeat(30) + "{ name }" + " }".repeat(31) + " }");
        tooMuch("{ " + aliases(1_001) + "}");
        tooMuch("{" + "a{".repeat(5_000));
        tooMuch("{ a" + "(a: " + "[".repeat(5_000));
    }

    @Test
    void numbersThatAreTooLongAreRefusedUnread() {
        var number = "9".repeat(60_000);
        for (var query : List.of(
                "{ a(x: " + number + ") }",
                "{ a(x: -" + number + ".5) }",
                "{ __type(name: " + number + ") { name } }",
                "query A($x: Int = " + number + ") { __typename }",
                "{ __typename @skip(if: " + number + ") }")) {
            assertTimeout(Duration.ofSeconds(5), () -> post(Map.of("query", query))
                    .statusCode(200)
                    .contentType(ContentType.JSON)
                    .body("errors[0].message", equalTo("A number of the query has more than 1000 characters.")));
        }
        assertTimeout(Duration.ofSeconds(5), () -> given().contentType(ContentType.JSON)
                .body("{\"query\": \"query A($x: Int) { __typename }\", \"variables\": {\"x\": " + number + "}}")
                .post("/v1/graphql/")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("POST body sent invalid JSON.")));
    }

    @Test
    void documentsOfTooManyTokensAreRefused() {
        post(Map.of("query", fieldsOfTenTokens(480))).statusCode(200).body("errors", nullValue());
        tooMuch(fieldsOfTenTokens(510));
        tooMuch("{ __typename" + " ".repeat(30_000) + "}");
    }

    /** Returns a sound query of ten tokens for each field. */
    private static String fieldsOfTenTokens(int count) {
        var fields = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            fields.append(" a").append(i).append(": __typename @include(if: true)");
        }
        return fields.append("}").toString();
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

    private static String aliases(int count) {
        var fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("a").append(i).append(":__typename ");
        }
        return fields.toString();
    }

    private static void tooMuch(String query) {
        post(Map.of("query", query)).statusCode(200).body("errors", hasSize(1)).body("$", not(hasKey("data")));
    }

    @Test
    void theSchemaCanBeAskedFor() {
        var types = post(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY))
                .statusCode(200)
                .body("errors", nullValue())
                .extract()
                .jsonPath();
        assertEquals(
                List.of(
                        "APIKey",
                        "captchaResponse",
                        "email",
                        "organizationSecretKey",
                        "password",
                        "preSignedKey",
                        "refreshToken"),
                types
                        .<String>getList(
                                "data.__schema.types.find { it.name == 'ObtainJSONWebTokenInput' }.inputFields.name")
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                "GenericScalar",
                types.getString("data.__schema.types.find { it.name == 'ObtainKrakenJSONWebToken' }"
                        + ".fields.find { it.name == 'payload' }.type.ofType.name"));
        assertTrue(types.getBoolean("data.__schema.types.find { it.name == 'ObtainKrakenJSONWebToken' }"
                + ".fields.find { it.name == 'possibleErrors' }.isDeprecated"));
    }

    @Test
    void theSchemaAsADocument() {
        var schema = given().get("/v1/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (var line : List.of(
                "obtainKrakenToken(input: ObtainJSONWebTokenInput!): ObtainKrakenJSONWebToken\n",
                "payload: GenericScalar!\n",
                "token: String!\n",
                "refreshExpiresIn: Int\n",
                "refreshToken: String\n",
                "scalar GenericScalar\n",
                "APIKey: String\n")) {
            assertTrue(schema.contains(line), line + " in " + schema);
        }
        assertFalse(schema.contains("scalar Object"), schema);
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
