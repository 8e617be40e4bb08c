package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows that a GraphQL query which would cost too much is refused before it runs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GraphQLLimitsTest {

    @Test
    void queriesOverTheBudgetAreRefused() {
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
    void longNumbersAreRefusedUnread() {
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
}
