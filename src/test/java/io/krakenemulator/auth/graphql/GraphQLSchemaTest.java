package io.krakenemulator.auth.graphql;

import static io.krakenemulator.auth.TokenClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.IntrospectionQuery;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shows that clients can read the GraphQL schema, by introspection and as a document. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GraphQLSchemaTest {

    @Test
    void introspectionReturnsTheSchema() {
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
    void schemaIsServedAsADocument() {
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
}
