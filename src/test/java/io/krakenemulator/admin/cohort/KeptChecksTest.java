package io.krakenemulator.admin.cohort;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that are kept, and what is made of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KeptChecksTest {

    private static final String LINES = "application/x-ndjson";
    private static final String ROOT = "/emulator/v1/sandboxes/";

    private static RequestSpecification as(String key) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(LINES, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + key);
    }

    static RequestSpecification admin() {
        return as(PostgresForTests.ADMIN_KEY);
    }

    /** Sends lines of which those with a number below zero have no supplier. */
    static ValidatableResponse check(String sandbox, String query, int... numbers) {
        var body = IntStream.of(numbers)
                .mapToObj(number -> {
                    var line = CohortAccounts.lone(Math.abs(number));
                    return number < 0 ? line.without("import_supplier").toString() : line.toString();
                })
                .collect(Collectors.joining("\n"));
        var answer = admin().contentType(LINES)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + sandbox + "/check?" + query)
                .then();
        // The check ends when its answer has been read.
        answer.extract().asString();
        return answer;
    }

    static ValidatableResponse get(String sandbox, String path) {
        return admin().get(ROOT + sandbox + "/checks" + path).then();
    }

    @Test
    void summaryAndFailedLinesAreKept() {
        Control.likeGuide("kept", "sk_kept");
        var answer = check("kept", "keep=night-1&verdicts=failed", 1, -2, 3, -4)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(3, answer.size(), answer::toString);
        assertTrue(
                answer.get(2).contains("\"kept\":{\"name\":\"night-1\",\"failures\":2,\"failures_not_kept\":0}"),
                answer.get(2));

        get("kept", "")
                .statusCode(200)
                .body("name", contains("night-1"))
                .body("[0].complete", equalTo(true))
                .body("[0].lines", equalTo(4))
                .body("[0].verdicts.rejected", equalTo(2))
                .body("[0].gate", nullValue());
        get("kept", "/night-1")
                .statusCode(200)
                .body("payloads", equalTo("accounts"))
                .body("summary.lines", equalTo(4))
                .body("summary.codes[0].code", equalTo("required"));
        var kept = get("kept", "/night-1/failures")
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(answer.subList(0, 2), kept);
    }

    @Test
    void manyFailedLinesAreKeptInTheirOrder() {
        Control.likeGuide("kept-many", "sk_kept_many");
        check(
                        "kept-many",
                        "keep=all",
                        IntStream.rangeClosed(1, 700).map(i -> -i).toArray())
                .statusCode(200);
        var lines =
                get("kept-many", "/all/failures").extract().asString().lines().toList();
        assertEquals(700, lines.size());
        for (int i = 0; i < 700; i++) {
            assertTrue(lines.get(i).startsWith("{\"line\":" + (i + 1) + ","), lines.get(i));
        }
    }

    @Test
    void checkIsDownloadedForSpreadsheetsBuildServersAndPeople() {
        Control.likeGuide("kept-files", "sk_kept_files");
        check("kept-files", "keep=n&fail_over=10%", 1, -2).statusCode(200);
        var sheet = get("kept-files", "/n/failures.csv")
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", "attachment")
                .extract()
                .asByteArray();
        assertEquals((byte) 0xEF, sheet[0]);
        var rows = new String(sheet, StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, rows.size(), rows::toString);
        assertTrue(rows.get(1).startsWith("2,,L-2,rejected,required,import_supplier,"), rows.get(1));

        get("kept-files", "/n/junit.xml")
                .statusCode(200)
                .body("testsuites.testsuite.@tests", equalTo("2"))
                .body("testsuites.testsuite.testcase.@name", equalTo("L-2"))
                .body("testsuites.testsuite.testcase.failure.@type", equalTo("required"));

        var page = get("kept-files", "/n/report.html")
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .extract()
                .asString();
        assertTrue(page.contains("<td>L-2</td>") && page.contains("The limits are exceeded."), page);
        assertFalse(page.contains("<script") || page.contains("http") && page.contains("src="), page);
    }

    @Test
    void gateSaysWhetherTheLimitsAreKept() {
        Control.likeGuide("kept-gate", "sk_kept_gate");
        var summary = check("kept-gate", "keep=g&fail_over=50%,required=0", 1, -2)
                .extract()
                .asString()
                .lines()
                .toList()
                .get(2);
        assertTrue(
                summary.contains(
                        "\"gate\":{\"passed\":false,\"limits\":[{\"code\":null,\"limit\":\"50%\",\"failed\":1,\"passed\":true},"
                                + "{\"code\":\"required\",\"limit\":\"0\",\"failed\":1,\"passed\":false}]}"),
                summary);
        get("kept-gate", "").body("[0].gate.passed", equalTo(false));
    }

    @Test
    void checksAreComparedByAccountAndCode() {
        Control.likeGuide("kept-compare", "sk_kept_compare");
        check("kept-compare", "keep=before", -1, -2, 3, 4).statusCode(200);
        check("kept-compare", "keep=after", 1, -2, 3, -4).statusCode(200);
        get("kept-compare", "/before/compare/after")
                .statusCode(200)
                .body("accounts.fixed", equalTo(1))
                .body("accounts.new", equalTo(1))
                .body("accounts.still_failing", equalTo(1))
                .body("codes", hasSize(1))
                .body("codes[0].code", equalTo("required"))
                .body("codes[0].still_failing", equalTo(1))
                .body("fixed.external_account_number", contains("L-1"))
                .body("new.external_account_number", contains("L-4"))
                .body("still_failing.external_account_number", contains("L-2"));
    }

    @Test
    void nameIsTakenUntilTheCheckIsDeleted() {
        Control.likeGuide("kept-name", "sk_kept_name");
        check("kept-name", "keep=once", 1).statusCode(200);
        check("kept-name", "keep=once", 1).statusCode(409).body("code", equalTo("check_already_exists"));
        admin().delete(ROOT + "kept-name/checks/once").then().statusCode(204);
        get("kept-name", "/once").statusCode(404).body("code", equalTo("check_not_found"));
        admin().delete(ROOT + "kept-name/checks/once").then().statusCode(404);
        check("kept-name", "keep=once", 1).statusCode(200);
    }

    @Test
    void brokenBodyKeepsNoCompleteCheck() {
        Control.likeGuide("kept-broken", "sk_kept_broken");
        admin().contentType(LINES)
                .header("Content-Encoding", "gzip")
                .body("no gzip".getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "kept-broken/check?keep=broken")
                .then()
                .statusCode(400);
        get("kept-broken", "/broken").body("complete", equalTo(false));
        check("kept-broken", "keep=broken", 1).statusCode(200);
    }

    @Test
    void keptChecksSurviveAResetAndEndWithTheirSandbox() {
        Control.likeGuide("kept-reset", "sk_kept_reset");
        check("kept-reset", "keep=night", -1).statusCode(200);
        admin().post(ROOT + "kept-reset/reset").then().statusCode(200);
        get("kept-reset", "/night/failures").statusCode(200).body(containsString("L-1"));
        admin().delete(ROOT + "kept-reset").then().statusCode(204);
        get("kept-reset", "/night").statusCode(404).body("code", equalTo("sandbox_not_found"));
    }

    @Test
    void ownKeyOpensKeptChecksOfItsSandboxAlone() {
        Control.likeGuide("kept-own", "sk_kept_own");
        Control.likeGuide("kept-other", "sk_kept_other");
        check("kept-own", "keep=mine", 1).statusCode(200);
        for (var path :
                List.of("", "/mine", "/mine/failures", "/mine/failures.csv", "/mine/junit.xml", "/mine/report.html")) {
            as("sk_kept_own").get(ROOT + "kept-own/checks" + path).then().statusCode(200);
            as("sk_kept_other").get(ROOT + "kept-own/checks" + path).then().statusCode(401);
        }
        as("sk_kept_other").delete(ROOT + "kept-own/checks/mine").then().statusCode(401);
        as("sk_kept_own").delete(ROOT + "kept-own/checks/mine").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep=Night",
                "keep=a/b",
                "keep=-a",
                "fail_over=x",
                "fail_over=0.5",
                "fail_over=101%",
                "fail_over=requird=1"
            })
    void wrongQueriesAreRefused(String query) {
        check("guide", query, 1).statusCode(400).body("code", equalTo("query_failed_validation"));
    }
}
