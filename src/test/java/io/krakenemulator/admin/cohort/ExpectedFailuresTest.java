package io.krakenemulator.admin.cohort;

import static io.krakenemulator.admin.cohort.KeptChecksTest.admin;
import static io.krakenemulator.admin.cohort.KeptChecksTest.check;
import static io.krakenemulator.admin.cohort.KeptChecksTest.get;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The failures that checks of a sandbox expect. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExpectedFailuresTest {

    private static final String ROOT = "/emulator/v1/sandboxes/";

    /** The lines with a number below zero lack this field. */
    private static final String SUPPLIER_LACKS = "'code': 'required', 'attr': 'import_supplier'";

    private static String list(String... entries) {
        return "{'expected_failures': [" + String.join(",", entries) + "]}";
    }

    private static String entry(String fields, String until) {
        return "{" + fields + ", 'reason': 'known <gap>', 'until': '" + until + "'}";
    }

    private static ValidatableResponse put(String sandbox, String list) {
        return Control.put("/" + sandbox + "/expected-failures", list);
    }

    private static List<JsonNode> lines(ValidatableResponse answer) {
        var lines = new ArrayList<JsonNode>();
        answer.statusCode(200).extract().asString().lines().forEach(line -> lines.add(exactly(line)));
        return lines;
    }

    private static void sandbox(String name) {
        Control.likeGuide(name);
        Control.clockShows(name, "2019-08-06T12:00:00Z");
    }

    @Test
    void listIsShownAsItWasSentUntilItIsDeleted() {
        sandbox("expected-list");
        Control.get("/expected-list/expected-failures").statusCode(200).body("expected_failures", empty());
        var sent = list(entry("'code': 'required', 'external_account_numbers': ['L-2']", "2026-12-31"));
        put("expected-list", sent).statusCode(200).body("expected_failures[0].code", equalTo("required"));
        Control.get("/expected-list/expected-failures")
                .body("expected_failures", hasSize(1))
                .body("expected_failures[0].external_account_numbers[0]", equalTo("L-2"))
                .body("expected_failures[0].until", equalTo("2026-12-31"));
        Control.delete("/expected-list/expected-failures").statusCode(204);
        Control.delete("/expected-list/expected-failures").statusCode(204);
        Control.get("/expected-list/expected-failures").body("expected_failures", empty());
    }

    @Test
    void expectedLinesDoNotCountAgainstLimits() {
        sandbox("expected-gate");
        put("expected-gate", list(entry(SUPPLIER_LACKS + ", 'external_account_numbers': ['L-2']", "2019-08-06")))
                .statusCode(200);
        var lines = lines(check("expected-gate", "keep=one&fail_over=1,required=1", 1, -2, -3));
        var expected = lines.get(1);
        assertEquals("rejected", expected.path("verdict").asText());
        assertTrue(expected.path("expected").asBoolean(), expected.toString());
        assertTrue(expected.at("/errors/0/expected").asBoolean());
        assertEquals("known <gap>", expected.at("/errors/0/reason").asText());
        assertFalse(lines.get(2).has("expected"));
        var summary = lines.get(3).path("summary");
        assertTrue(summary.at("/gate/passed").asBoolean(), summary.toString());
        assertEquals(1, summary.at("/gate/limits/0/failed").asInt());
        assertEquals(1, summary.at("/gate/limits/1/failed").asInt());
        assertEquals(2, summary.at("/verdicts/rejected").asInt());
        assertEquals(2, summary.at("/codes/0/lines").asInt());
        assertEquals(1, summary.at("/expected/lines").asInt());
        assertEquals(1, summary.at("/expected/errors").asInt());
        assertEquals(1, summary.at("/expected/entries").asInt());
        assertEquals(0, summary.at("/expected/stale").asInt());

        var without = lines(check("expected-gate", "expected=false&fail_over=1", 1, -2, -3));
        assertFalse(without.get(3).at("/summary/gate/passed").asBoolean());
        assertFalse(without.get(3).path("summary").has("expected"));
    }

    @Test
    void reportsShowExpectedLinesAsSkipped() {
        sandbox("expected-reports");
        put("expected-reports", list(entry(SUPPLIER_LACKS + ", 'external_account_numbers': ['L-2']", "2026-12-31")))
                .statusCode(200);
        check("expected-reports", "keep=one", 1, -2, -3).statusCode(200);
        get("expected-reports", "/one/junit.xml")
                .statusCode(200)
                .body("testsuites.@tests", equalTo("3"))
                .body("testsuites.@failures", equalTo("1"))
                .body("testsuites.@skipped", equalTo("1"))
                .body("testsuites.testsuite.testcase[0].@name", equalTo("L-2"))
                .body("testsuites.testsuite.testcase[0].skipped.@message", equalTo("required: known <gap>"))
                .body("testsuites.testsuite.testcase[1].failure.@type", equalTo("required"));
        get("expected-reports", "/one/report.html")
                .statusCode(200)
                .body(containsString("1 of them as expected"))
                .body(containsString("Expected (known &lt;gap&gt;): "));
        get("expected-reports", "/one/failures.csv")
                .statusCode(200)
                .body(containsString("L-2"))
                .body(containsString(",true\r\n"))
                .body(containsString(",\r\n"));
        check("expected-reports", "keep=two", 1, 2, -3).statusCode(200);
        get("expected-reports", "/one/compare/two").statusCode(200).body("accounts.fixed", equalTo(1));
    }

    @Test
    void lineWithAnotherProblemIsNotExpected() {
        sandbox("expected-mixed");
        put("expected-mixed", list(entry(SUPPLIER_LACKS, "2026-12-31"))).statusCode(200);
        var line = CohortAccounts.lone(1)
                .put("date_of_sale", "2019-13-01")
                .without("import_supplier")
                .toString();
        var lines = lines(admin().contentType("application/x-ndjson")
                .body(line.getBytes())
                .post(ROOT + "expected-mixed/check?fail_over=0")
                .then());
        assertFalse(lines.get(0).has("expected"), lines.toString());
        assertEquals(1, lines.get(1).at("/summary/expected/errors").asInt(), lines.toString());
        assertEquals(0, lines.get(1).at("/summary/expected/lines").asInt());
        assertFalse(lines.get(1).at("/summary/gate/passed").asBoolean());
    }

    @Test
    void entriesThatHaveEndedOrFitNothingAreReported() {
        sandbox("expected-ended");
        put(
                        "expected-ended",
                        list(entry(SUPPLIER_LACKS, "2019-08-05"), entry("'code': 'campaign_not_found'", "2026-12-31")))
                .statusCode(200);
        var expected =
                lines(check("expected-ended", "fail_over=0", -1, -2)).get(2).at("/summary/expected");
        assertEquals(0, expected.path("lines").asInt());
        assertEquals(1, expected.path("ended").asInt());
        assertEquals(2, expected.at("/first_ended/0/lines").asInt());
        assertEquals("2019-08-05", expected.at("/first_ended/0/until").asText());
        assertEquals(1, expected.path("stale").asInt());
        assertEquals("campaign_not_found", expected.at("/first_stale/0/code").asText());
        assertEquals(1, expected.at("/first_stale/0/position").asInt());
        Control.clockShows("expected-ended", "2019-08-05T12:00:00Z");
        expected = lines(check("expected-ended", "fail_over=0", -1, -2)).get(2).at("/summary/expected");
        assertEquals(2, expected.path("lines").asInt());
    }

    @Test
    void listSurvivesAResetAndEndsWithItsSandbox() {
        sandbox("expected-reset");
        put("expected-reset", list(entry(SUPPLIER_LACKS, "2026-12-31"))).statusCode(200);
        Control.post("/expected-reset/reset").statusCode(200);
        Control.get("/expected-reset/expected-failures").body("expected_failures", hasSize(1));
        Control.delete("/expected-reset").statusCode(204);
        sandbox("expected-reset");
        Control.get("/expected-reset/expected-failures").body("expected_failures", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'code': 'requird', 'reason': 'r', 'until': '2026-12-31' | code | required",
                "'code': 'required', 'reason': 'r', 'until': '2026-02-30' | until | ",
                "'code': 'required', 'reason': 'r' | until | ",
                "'code': 'required', 'reason': ' ', 'until': '2026-12-31' | reason | ",
                "'code': 'required', 'reason': 'r', 'until': '2026-12-31', 'external_account_numbers': [] | external_account_numbers | ",
                "'code': 'required', 'reason': 'r', 'until': '2026-12-31', 'numbers': ['A'] | numbers | "
            },
            quoteCharacter = '"')
    void wrongEntriesAreRefusedWithTheirPlace(String fields, String field, String detail) {
        put("guide", list("{" + fields + "}"))
                .statusCode(400)
                .body("code", equalTo("expected_failures_failed_validation"))
                .body("errors[0].attr", equalTo("expected_failures.0." + field))
                .body("errors[0].detail", containsString(detail == null ? "" : detail));
    }

    @Test
    void listsHaveBounds() {
        var numbers =
                IntStream.rangeClosed(0, 100_000).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(","));
        put("guide", list(entry("'code': 'required', 'external_account_numbers': [" + numbers + "]", "2026-12-31")))
                .statusCode(400)
                .body("errors[0].detail", containsString("100,000 account numbers at most, and has 100,001"));
        var entries = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> "{'code':'required','reason':'r','until':'2026-12-31'}")
                .toArray(String[]::new);
        put("guide", list(entries)).statusCode(400).body("errors[0].code", equalTo("max_length"));
        put("guide", list(entry("'code': '" + "x".repeat(4 * 1024 * 1024) + "'", "2026-12-31")))
                .statusCode(413);
    }

    @Test
    void ownKeyOpensTheListOfItsSandboxAlone() {
        Control.likeGuide("expected-own", "sk_expected_own");
        Control.likeGuide("expected-other", "sk_expected_other");
        var path = ROOT + "expected-own/expected-failures";
        for (var key : List.of("sk_expected_own", "sk_expected_other")) {
            int status = key.equals("sk_expected_own") ? 200 : 401;
            given().header("Authorization", "Bearer " + key).get(path).then().statusCode(status);
            given().header("Authorization", "Bearer " + key)
                    .contentType("application/json")
                    .body(list().replace('\'', '"'))
                    .put(path)
                    .then()
                    .statusCode(status);
            given().header("Authorization", "Bearer " + key).delete(path).then().statusCode(status == 200 ? 204 : 401);
        }
    }
}
