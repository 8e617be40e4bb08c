package io.krakenemulator.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Asks for tokens as a client does. */
public final class TokenClient {

    private static final String MUTATION = """
            mutation Obtain($input: ObtainJSONWebTokenInput!) {
              obtainKrakenToken(input: $input) { token payload refreshToken refreshExpiresIn }
            }""";

    private TokenClient() {}

    public static ValidatableResponse obtain(Map<String, ?> input) {
        return post(Map.of("query", MUTATION, "variables", Map.of("input", input)));
    }

    public static ValidatableResponse post(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .when()
                .post("/v1/graphql/")
                .then();
    }

    public static String token(String key) {
        return obtainField(key, "token");
    }

    public static String refreshToken(String key) {
        return obtainField(key, "refreshToken");
    }

    private static String obtainField(String key, String field) {
        return obtain(Map.of("APIKey", key)).statusCode(200).extract().path("data.obtainKrakenToken." + field);
    }
}
