package io.krakenemulator.admin;

import static io.krakenemulator.testing.DataImport.account;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query of control calls: unknown and invalid parameters are refused, and lists come in pages. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ControlQueryTest {

    /** Each operation of the control API's document, with a parameter that none of them has. */
    @Test
    void everyCallRefusesAParameterThatItDoesNotHave() throws IOException {
        var document = new ObjectMapper()
                .readTree(given().get("/emulator/openapi.json").asString());
        int calls = 0;
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var address = path.getKey().replaceAll("\\{[^}]*}", "guide");
                given().filter(new ContractFilter())
                        .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                        .contentType(ContentType.JSON)
                        .request(operation.getKey(), address + "?stat=STAGED")
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("query_failed_validation"))
                        .body("errors.code", contains("unknown_parameter"))
                        .body("errors.attr", contains("stat"))
                        .body("errors[0].detail", containsString("not known"));
                assertRefusalIsDocumented(document, operation.getValue());
                calls++;
            }
        }
        assertTrue(calls >= 16, "calls: " + calls);
        Control.get("/guide").statusCode(200);
    }

    private static void assertRefusalIsDocumented(JsonNode document, JsonNode operation) {
        var response = operation.at("/responses/400");
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").asText().substring(1));
        }
        assertTrue(
                response.toString().contains("StandardizedValidationErrorResponse"),
                operation.path("operationId").asText());
    }

    @Test
    void everyUnknownParameterIsReportedWithTheKnownOnes() {
        Control.get("/guide/accounts?stat=STAGED&state=STAGED&State=STAGED&n%C3%A4me")
                .statusCode(400)
                .body("errors.attr", containsInAnyOrder("stat", "State", "näme"))
                .body("errors[0].detail", containsString("after, error_code, limit, number, state, supplier"));
    }

    @Test
    void emptyQueryHasNoParameters() {
        Control.get("/guide?&").statusCode(200);
    }

    @Test
    void callerWithoutTheAdminKeyLearnsNothingAboutParameters() {
        given().get("/emulator/v1/sandboxes?stat=x").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,           limit,      invalid",
        "limit=-1,          limit,      invalid",
        "limit=100001,      limit,      invalid",
        "limit=,            limit,      blank",
        "limit=%D9%A1,      limit,      invalid",
        "limit,             limit,      blank",
        "limit=1.0,         limit,      invalid",
        "limit=99999999999999999999, limit, invalid",
        "after=-1,          after,      invalid",
        "after=L-1,         after,      invalid",
        "state=,            state,      blank",
        "state=LOST,        state,      invalid_choice",
        "supplier=,         supplier,   blank",
        "error_code=,       error_code, blank",
        "number=%00,        number,     null_characters_not_allowed",
        "supplier=a%00,     supplier,   null_characters_not_allowed",
        "error_code=%00,    error_code, null_characters_not_allowed"
    })
    void invalidValueIsRefused(String query, String attr, String code) {
        Control.get("/guide/accounts?" + query)
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"))
                .body("errors.attr", contains(attr))
                .body("errors.code", contains(code));
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        Control.get("/guide/accounts?limit=x&after=y&state=LOST&number=%00")
                .statusCode(400)
                .body("errors.attr", contains("state", "number", "limit", "after"));
    }

    @Test
    void limitEndsTheListAndPositionLeadsToTheNextPage() {
        var client = Control.likeGuide("pages");
        for (int i = 1; i <= 5; i++) {
            client.stage(account("P-" + i));
        }
        Control.put("/pages/import-suppliers/TENTACLE_ENERGY/accounts/P-3/skip").statusCode(204);
        assertEquals(List.of("P-1", "P-2", "P-3", "P-4", "P-5"), pages("/pages/accounts?limit=2", 3));
        assertEquals(List.of("P-1", "P-2", "P-4", "P-5"), pages("/pages/accounts?limit=3&state=STAGED", 2));
        Control.get("/pages/accounts?limit=100000").body("external_account_number.size()", equalTo(5));
        Control.get("/pages/accounts?after=9223372036854775807").statusCode(200).body("", empty());
    }

    /** Returns the numbers on all pages, each asked for with the last position of the one before. */
    private static List<String> pages(String query, int pages) {
        var numbers = new ArrayList<String>();
        long after = 0;
        for (int i = 0; i < pages; i++) {
            var page = Control.get(query + "&after=" + after).statusCode(200).extract();
            numbers.addAll(page.jsonPath().getList("external_account_number", String.class));
            after = page.jsonPath().getLong("[-1].position");
        }
        Control.get(query + "&after=" + after).statusCode(200).body("", empty());
        return numbers;
    }
}
