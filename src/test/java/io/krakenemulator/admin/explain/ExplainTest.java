package io.krakenemulator.admin.explain;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explanation of a payload: the verdict of the emulated call, with what led to it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExplainTest {

    private static ValidatableResponse post(String key, String path, Object body) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body.toString())
                .post("/emulator/v1/sandboxes" + path)
                .then();
    }

    private static JsonNode explain(String path, Object body) {
        return exactly(post(PostgresForTests.ADMIN_KEY, path, body)
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode problem(JsonNode explanation, String code) {
        for (var problem : explanation.path("problems")) {
            if (problem.path("code").asText().equals(code)) {
                return problem;
            }
        }
        throw new AssertionError("no " + code + " in " + explanation);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @Test
    void problemsAreThoseOfTheEmulatedCall() {
        var client = Control.likeGuide("explain-compared");
        client.importAccount("IMPORTED");
        var wrong = account("WRONG");
        wrong.put("campaigns", 1).put("date_of_sale", "2019-13-01");
        var strange = account("STRANGE");
        ((ObjectNode) strange.at("/supply_addresses/0/meter_points/0")).put("mpan", "123");
        ((ObjectNode) strange.at("/customers/0")).put("email", "nobody");
        for (var payload : List.of(account("GOOD"), account("IMPORTED"), wrong, strange)) {
            var answer =
                    exactly(client.post("validate-account", payload).extract().asString());
            var explained = explain("/explain-compared/explain", payload);
            assertEquals(tell(answer.path("errors")), tell(explained.path("problems")));
            assertEquals(
                    answer.path("errors").isEmpty() ? "accepted" : "rejected",
                    explained.path("verdict").asText());
            assertEquals(0, explained.path("problems_not_listed").asInt());
        }
    }

    private static List<String> tell(JsonNode problems) {
        var texts = new ArrayList<String>();
        problems.forEach(problem -> texts.add(problem.path("code").asText() + " "
                + problem.path("attr").asText() + " " + problem.path("detail").asText()));
        return texts;
    }

    @Test
    void unknownValueOffersThoseOfTheReferenceData() {
        var payload = account("SUPPLIER").put("import_supplier", "TENTACLE_ENREGY");
        var problem = problem(explain("/guide/explain", payload), "invalid_choice");
        assertEquals("invalid_choice", problem.at("/rule/name").asText());
        assertEquals("INFERRED", problem.at("/rule/source").asText());
        assertEquals("TENTACLE_ENREGY", problem.path("value").asText());
        assertEquals("import_suppliers", problem.at("/accepted/list").asText());
        assertTrue(texts(problem.at("/accepted/values")).contains("TENTACLE_ENERGY"));
        assertEquals(List.of("TENTACLE_ENERGY"), texts(problem.path("did_you_mean")));
        assertEquals("Did you mean TENTACLE_ENERGY?", problem.path("hint").asText());
    }

    @Test
    void unknownTariffOffersStoredOnes() {
        var payload = account("TARIFF");
        var agreement = (ObjectNode) payload.at("/contracts/0");
        var tariff = agreement.path("tariff_code").asText();
        agreement.put("tariff_code", tariff + "X");
        var problem = problem(explain("/guide/explain", payload), "tariff_code_not_found");
        assertEquals("products", problem.at("/accepted/list").asText());
        assertTrue(texts(problem.path("did_you_mean")).contains(tariff), problem.toString());
        assertTrue(texts(problem.at("/accepted/values")).size() <= 20);
        assertFalse(problem.at("/consulted/0/found").asBoolean());
    }

    @Test
    void problemOfTwoValuesNamesBothAndTheClock() {
        var payload = account("DATES");
        var point = (ObjectNode) payload.at("/supply_addresses/0/meter_points/0");
        point.put("supply_start_date", "2020-01-01").put("supply_end_date", "2019-01-01");
        var problem = problem(explain("/guide/explain", payload), "start_date_later_than_end_date");
        assertEquals("PUBLISHED", problem.at("/rule/source").asText());
        assertEquals(
                List.of(
                        "supply_addresses.0.meter_points.0.supply_end_date",
                        "supply_addresses.0.meter_points.0.supply_start_date"),
                problem.path("compared").findValuesAsText("attr").stream()
                        .sorted()
                        .toList());
        assertEquals("2019-01-01", problem.path("value").asText());
        assertTrue(problem.path("compared_is_complete").asBoolean());
        assertTrue(problem.at("/compared/0/removes_problem").asBoolean());
        assertTrue(problem.path("hint").asText().contains("supply_start_date"));
    }

    @Test
    void boundsAreTold() {
        var payload = account("BOUNDS");
        ((ObjectNode) payload.at("/customers/0")).put("email", "nobody").put("given_name", "x".repeat(400));
        var explained = explain("/guide/explain", payload);
        var length = problem(explained, "max_length");
        assertTrue(length.at("/accepted/max_length").asInt() > 0);
        assertTrue(length.path("value").asText().length() <= 101);
        assertTrue(length.path("hint").asText().startsWith("Shorten it by "));
        assertEquals("email", problem(explained, "invalid").at("/accepted/type").asText());
    }

    @Test
    void skippedRulesNameTheBrokenValue() {
        var payload = account("SKIPPED");
        ((ObjectNode) payload.at("/customers/0")).put("email", "nobody");
        int skipped = 0;
        for (var rule : explain("/guide/explain", payload).path("rules")) {
            if (rule.path("skipped").asInt() > rule.path("checked_anyway").asInt()) {
                skipped++;
                assertEquals(List.of("customers.0.email"), texts(rule.path("because")));
            }
        }
        assertTrue(skipped > 0, "nothing is skipped");
        for (var rule : explain("/guide/explain", account("FINE")).path("rules")) {
            assertEquals(0, rule.path("skipped").asInt());
            assertTrue(rule.path("ran").asInt() > 0);
        }
    }

    @Test
    void problemsBehindABrokenValueAreReportedAtOnce() {
        var payload = account("HIDDEN").put("account_type", "DOMESTIC").put("is_portfolio_lead", true);
        ((ObjectNode) payload.at("/customers/0")).put("email", "nobody");
        var broken = explain("/guide/explain", payload);
        assertEquals("invalid", broken.at("/problems/0/code").asText());
        assertEquals(1, broken.path("problems").size());
        var hidden = new ArrayList<String>();
        broken.path("hidden_problems")
                .forEach(problem -> hidden.add(problem.path("code").asText()));
        assertTrue(hidden.contains("multiple_account_types_selected"), hidden.toString());
        assertEquals(
                List.of(),
                texts(broken.at("/hidden_problems/0/did_you_mean")),
                "A choice that a rule refuses is no slip");
        ((ObjectNode) payload.at("/customers/0")).put("email", "somebody@example.com");
        var mended = explain("/guide/explain", payload);
        assertEquals(0, mended.path("hidden_problems").size());
        assertTrue(tell(mended.path("problems")).containsAll(tell(broken.path("hidden_problems"))));
    }

    @Test
    void manyProblemsAreCountedAndTheFirstOnesExplained() {
        var payload = account("MANY");
        var campaigns = payload.putArray("account_campaigns");
        for (int i = 0; i < 150; i++) {
            campaigns.addObject().put("slug", "none-" + i);
        }
        var explained = explain("/guide/explain", payload);
        assertEquals(100, explained.path("problems").size());
        assertTrue(explained.path("problems_not_listed").asInt() >= 50);
    }

    @ParameterizedTest
    @CsvSource({
        "products, [{\"code\": \"A\"}]",
        "notes, {}",
        "transactions, {}",
        "statements, {}",
        "instructions, {}",
        "accounts, 5",
        "products, 5"
    })
    void everyKindIsExplained(String kind, String body) {
        var explained = explain("/guide/explain?as=" + kind, body);
        assertEquals("rejected", explained.path("verdict").asText());
        explained.path("problems").forEach(problem -> {
            assertFalse(problem.path("hint").asText().isEmpty());
            assertFalse(problem.at("/rule/says").asText().isEmpty());
        });
    }

    @Test
    void sandboxsOwnKeyOpensTheExplanation() {
        Control.likeGuide("explain-own", "key-of-explain-own");
        Control.likeGuide("explain-other", "key-of-explain-other");
        post("key-of-explain-own", "/explain-own/explain", account("KEY")).statusCode(200);
        post("key-of-explain-other", "/explain-own/explain", account("KEY"))
                .statusCode(401)
                .body("code", equalTo("authentication_failed"));
    }

    @Test
    void malformedCallsAreRefused() {
        post(PostgresForTests.ADMIN_KEY, "/guide/explain", "{").statusCode(400).body("code", equalTo("parse_error"));
        post(PostgresForTests.ADMIN_KEY, "/guide/explain?as=nothing", "{}")
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"));
        post(PostgresForTests.ADMIN_KEY, "/guide/explain?strict=1", "{}")
                .statusCode(400)
                .body("errors[0].detail", containsString("as"));
        post(PostgresForTests.ADMIN_KEY, "/nowhere/explain", "{}")
                .statusCode(404)
                .body("code", equalTo("sandbox_not_found"));
    }
}
