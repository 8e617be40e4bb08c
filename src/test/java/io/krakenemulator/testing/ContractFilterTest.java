package io.krakenemulator.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.krakenemulator.web.Probes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter lets documented responses through and stops the others. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(Probes.class)
class ContractFilterTest {

    private static final String FULL = """
            {"required_name": "n", "nickname": "k", "mailbox": "a@b.example", "day": "2020-01-31", "day_or_null": null,
             "moment": "2020-01-31T12:00:00Z", "time_of_day": "12:00:00", "amount": "1.25", "free_amount": null,
             "anything": [1, {"a": null}], "object": {"a": 1}, "digit": null, "is_on": true, "kind": "DE-ENERGISED",
             "kind_or_null": null, "part": {"rate": "0.5"}, "part_or_null": null, "parts": [{"rate": "1"}],
             "days": ["2020-01-31"], "names": ["a"], "shape": {"type": "SQUARE", "side": 1}, "campaign": "c",
             "mpxn": "3", "supply_address1": "s"}
            """;

    private static Response echo(String path, String body) {
        return given().filter(new ContractFilter("/sample/"))
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FULL,
                "{\"required_name\": \"n\"}",
                "{\"required_name\": \"n\", \"anything\": null, \"kind\": \"\", \"kind_or_null\": \"PLAIN\"}",
                "{\"required_name\": \"n\", \"part_or_null\": {\"rate\": \"1\"}, \"shape\": {\"type\": \"CIRCLE\"}}",
                "{\"required_name\": \"n\", \"object\": null, \"mailbox\": null}"
            })
    void filterAcceptsDocumentedBodies(String body) {
        echo("/sample/echo", body).then().statusCode(200);
        echo("/sample/echo/", body).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                          | required
                    {"required_name": 1}                                        | type
                    {"required_name": ""}                                       | minLength
                    {"required_name": "0123456789"}                             | maxLength
                    {"required_name": "n", "surplus": 1}                        | additionalProperties
                    {"required_name": "n", "nickname": null}                    | type
                    {"required_name": "n", "day": "31.01.2020"}                 | format
                    {"required_name": "n", "moment": "noon"}                    | format
                    {"required_name": "n", "amount": "1.255"}                   | pattern
                    {"required_name": "n", "amount": 1.25}                      | type
                    {"required_name": "n", "kind": "OTHER"}                     | allOf
                    {"required_name": "n", "kind": null}                        | allOf
                    {"required_name": "n", "kind_or_null": "OTHER"}             | enum
                    {"required_name": "n", "part": null}                        | allOf
                    {"required_name": "n", "part": {}}                          | allOf
                    {"required_name": "n", "part_or_null": {"rate": 1}}         | anyOf
                    {"required_name": "n", "part_or_null": {"x": 1}}            | anyOf
                    {"required_name": "n", "parts": []}                         | minItems
                    {"required_name": "n", "names": ["too long"]}               | maxLength
                    {"required_name": "n", "shape": {"type": "CIRCLE", "side": 1}} | allOf
                    {"required_name": "n", "shape": {"type": "LINE"}}           | allOf
                    {"required_name": "n", "digit": 10}                         | maximum
                    """)
    void filterRejectsUndocumentedBodies(String body, String keyword) {
        var complaint = assertThrows(AssertionError.class, () -> echo("/sample/echo/", body));
        assertThat(complaint.getMessage(), containsString("validation.response.body.schema." + keyword));
    }

    @Test
    void filterRejectsUndocumentedStatus() {
        var complaint =
                assertThrows(AssertionError.class, () -> echo("/sample/created/", "{\"required_name\": \"n\"}"));
        assertThat(complaint.getMessage(), containsString("validation.response.status.unknown"));
    }

    @Test
    void refusalsOfBadInputAreDocumented() {
        echo("/sample/echo/", "{").then().statusCode(400);
        echo("/sample/nowhere/", "{}").then().statusCode(404);
        given().filter(new ContractFilter("/sample/"))
                .get("/sample/echo/")
                .then()
                .statusCode(405);
        given().filter(new ContractFilter("/sample/"))
                .contentType("text/plain")
                .body("{}")
                .post("/sample/echo/")
                .then()
                .statusCode(415);
    }

    @Test
    void controlApiIsCheckedAgainstItsOwnDocument() {
        // Without the admin key the answer is a refusal, which is documented as well.
        given().filter(new ContractFilter())
                .post("/emulator/v1/samples/one")
                .then()
                .statusCode(401);
    }
}
