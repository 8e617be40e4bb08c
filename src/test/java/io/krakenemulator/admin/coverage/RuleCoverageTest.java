package io.krakenemulator.admin.coverage;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes that the calls of a sandbox have met. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RuleCoverageTest {

    private static final String VALIDATE = "validate-account/";
    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";
    private static final String LINES = "application/x-ndjson";
    private static final String ROOT = "/emulator/v1/sandboxes/";

    private static RequestSpecification as(String key) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(LINES, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + key);
    }

    private static ValidatableResponse read(String sandbox, String query) {
        return Control.get("/" + sandbox + "/rule-coverage" + query).statusCode(200);
    }

    private static ObjectNode nameless(String number) {
        return account(number).without("import_supplier");
    }

    private static ObjectNode withCampaigns(String number, int campaigns) {
        var account = account(number);
        var list = account.putArray("account_campaigns");
        for (int i = 0; i < campaigns; i++) {
            list.addObject().put("slug", "nowhere-" + i);
        }
        return account;
    }

    @Test
    void problemsAndAnswersAreCountedWithTheFirstAccount() {
        var client = Control.likeGuide("coverage-counts");
        Control.clockShows("coverage-counts", "2019-08-06T12:00:00Z");
        client.post(VALIDATE, withCampaigns("C-1", 3)).statusCode(400);
        client.post(STAGE, withCampaigns("C-2", 2)).statusCode(400);
        client.post(VALIDATE, account("C-3")).statusCode(200);
        read("coverage-counts", "?code=campaign_not_found")
                .body("codes", hasSize(1))
                .body("codes[0].met", equalTo(true))
                .body("codes[0].times", equalTo(5))
                .body("codes[0].calls", equalTo(2))
                .body("codes[0].operations", contains("stageAccount", "validateAccount"))
                .body("codes[0].rules", not(empty()))
                .body("codes[0].first.import_supplier", equalTo("TENTACLE_ENERGY"))
                .body("codes[0].first.external_account_number", equalTo("C-1"))
                .body("codes[0].first.at", endsWith("Z"))
                .body("codes[0].first.sandbox_at", equalTo("2019-08-06T12:00:00.000000Z"));
        read("coverage-counts", "?met=true")
                .body("met", equalTo(2))
                .body("never_met", greaterThan(100))
                .body("codes.code", contains("account_failed_validation", "campaign_not_found"));
        read("coverage-counts", "?met=false")
                .body("codes.code", not(hasItem("campaign_not_found")))
                .body("codes.code", hasItems("required", "throttled", "note_unpin_at_earlier_than_creation_date"))
                .body("codes.times.unique()", contains(0))
                .body("codes[0].first", nullValue());
    }

    @Test
    void manyProblemsOfOnePayloadAreAllCounted() {
        var client = Control.likeGuide("coverage-many");
        client.post(VALIDATE, withCampaigns("M-1", 900)).statusCode(400);
        read("coverage-many", "?code=campaign_not_found")
                .body("codes[0].times", equalTo(900))
                .body("codes[0].calls", equalTo(1));
    }

    @Test
    void allCallsOfTheInterfaceCount() {
        var client = Control.likeGuide("coverage-calls", "sk_coverage_calls");
        client.post(
                        PROCESS,
                        json("{'import_supplier_code':'TENTACLE_ENERGY','external_account_number':'P-1',"
                                + "'operations_team_name':'Tentacle Operations'}"))
                .statusCode(400);
        client.importAccount("P-2");
        client.post(STAGE, account("P-2")).statusCode(400);
        schedule("sk_coverage_calls", nameless("P-3")).statusCode(400);
        client.post(VALIDATE, "{").statusCode(400);
        client.get("nothing/").statusCode(404);
        read("coverage-calls", "?met=true")
                .body(
                        "codes.code",
                        hasItems(
                                "import_process_does_not_exist",
                                "account_import_process_already_imported",
                                "required",
                                "parse_error",
                                "not_found"))
                .body(
                        "codes.find { it.code == 'import_process_does_not_exist' }.first.external_account_number",
                        equalTo("P-1"))
                .body(
                        "codes.find { it.code == 'account_import_process_already_imported' }.first.external_account_number",
                        equalTo("P-2"));
    }

    @Test
    void failedScheduleCounts() throws InterruptedException {
        Control.likeGuide("coverage-schedule", "sk_coverage_schedule");
        Control.clockShows("coverage-schedule", "2019-08-06T12:00:00Z");
        var request = json("{'task_params': {'schedule_window_start': '2019-08-07T00:00:00Z'}}");
        ((ObjectNode) request).set("payload", account("S-1"));
        schedule("sk_coverage_schedule", (ObjectNode) request).statusCode(201);
        Control.supplierIs("coverage-schedule", "PAUSED");
        Control.put("/coverage-schedule/clock", "{'advance':'P1D'}").statusCode(200);
        String met = "";
        for (int i = 0; i < 100 && met.isEmpty(); i++) {
            Thread.sleep(100);
            met = String.join(
                    ",", read("coverage-schedule", "?met=true").extract().<List<String>>path("codes.code"));
        }
        assertEquals("import_supplier_migration_not_ongoing", met);
        read("coverage-schedule", "?code=import_supplier_migration_not_ongoing")
                .body("codes[0].operations", contains("scheduleAccount"))
                .body("codes[0].first.external_account_number", equalTo("S-1"));
    }

    private static ValidatableResponse schedule(String key, ObjectNode body) {
        return given().header("Authorization", "Token " + key)
                .contentType("application/json")
                .body(body.toString())
                .post("/v2/data-import/accounts/")
                .then();
    }

    @Test
    void clientChoosesTheForm() {
        var client = Control.likeGuide("coverage-forms", "sk_coverage_forms");
        client.post(VALIDATE, withCampaigns("F|1", 1)).statusCode(400);
        var page = as("sk_coverage_forms")
                .accept("text/markdown")
                .get(ROOT + "coverage-forms/rule-coverage")
                .then()
                .statusCode(200)
                .contentType(containsString("text/markdown"))
                .header("Vary", "Accept")
                .extract()
                .asString();
        assertTrue(page.startsWith("# Rule coverage of the sandbox coverage-forms\n"), page);
        assertTrue(page.contains("| `campaign_not_found` | 1 | 1 call | TENTACLE\\_ENERGY F\\|1 |"), page);
        assertTrue(page.contains("\n* `required`\n"), page);
        as("sk_coverage_forms")
                .accept("application/xml")
                .get(ROOT + "coverage-forms/rule-coverage?met=true")
                .then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .body("testsuites.@tests", equalTo("2"))
                .body("testsuites.@skipped", equalTo("0"))
                .body("testsuites.testsuite.testcase[1].@name", equalTo("campaign_not_found"));
        as("sk_coverage_forms")
                .accept("application/xml")
                .get(ROOT + "coverage-forms/rule-coverage?code=required")
                .then()
                .body("testsuites.testsuite.testcase.skipped.@message", equalTo("never met"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/markdown | text/markdown",
                "text/markdown;q=0.5, application/xml | application/xml",
                "application/xml;q=0.1, application/json;q=0.2, text/markdown;q=0.9 | text/markdown",
                "text/markdown, application/json | application/json"
            })
    void preferredFormWins(String accept, String type) {
        as(PostgresForTests.ADMIN_KEY)
                .header("Accept", accept)
                .get(ROOT + "guide/rule-coverage")
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    @Test
    void deletionAndResetSetAllCountsToZero() {
        var client = Control.likeGuide("coverage-clear");
        client.post(VALIDATE, nameless("D-1")).statusCode(400);
        Control.delete("/coverage-clear/rule-coverage").statusCode(204);
        read("coverage-clear", "?met=true").body("met", equalTo(0)).body("codes", empty());
        client.post(VALIDATE, nameless("D-2")).statusCode(400);
        read("coverage-clear", "?code=required")
                .body("codes[0].times", equalTo(1))
                .body("codes[0].first.external_account_number", equalTo("D-2"));
        Control.post("/coverage-clear/reset").statusCode(200);
        read("coverage-clear", "").body("met", equalTo(0));
        client.post(VALIDATE, nameless("D-3")).statusCode(400);
        read("coverage-clear", "?code=required").body("codes[0].times", equalTo(1));
    }

    @Test
    void cohortChecksAndExplanationsDoNotCount() {
        Control.likeGuide("coverage-check", "sk_coverage_check");
        as("sk_coverage_check")
                .contentType(LINES)
                .body((nameless("K-1") + "\n" + withCampaigns("K-2", 2)).getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "coverage-check/check?keep=night&across=false")
                .then()
                .statusCode(200)
                .body(containsString("summary"));
        as("sk_coverage_check")
                .contentType("application/json")
                .body(nameless("K-3").toString())
                .post(ROOT + "coverage-check/explain")
                .then()
                .statusCode(200);
        read("coverage-check", "").body("met", equalTo(0));
        Control.get("/coverage-check/checks/night/rule-coverage?met=true")
                .statusCode(200)
                .body("codes.code", contains("campaign_not_found", "required"))
                .body("codes[0].times", equalTo(2))
                .body("codes[0].lines", equalTo(1))
                .body("codes[0].calls", nullValue())
                .body("codes[0].first.line", equalTo(2))
                .body("codes[0].first.external_account_number", equalTo("K-2"))
                .body("codes[1].first.external_account_number", equalTo("K-1"));
        Control.get("/coverage-check/checks/night/rule-coverage?met=false")
                .body("codes.code", hasItem("meter_point_on_another_account"))
                .body("codes.code", not(hasItem("throttled")));
        as("sk_coverage_check")
                .accept("text/markdown")
                .get(ROOT + "coverage-check/checks/night/rule-coverage")
                .then()
                .statusCode(200)
                .body(containsString("| `required` | 1 | 1 line | K-1 | line 1 |\n"));
        Control.get("/coverage-check/checks/nothing/rule-coverage").statusCode(404);
    }

    @Test
    void ownKeyOpensTheCoverageOfItsSandboxAlone() {
        Control.likeGuide("coverage-own", "sk_coverage_own");
        Control.likeGuide("coverage-other", "sk_coverage_other");
        as("sk_coverage_own").get(ROOT + "coverage-own/rule-coverage").then().statusCode(200);
        as("sk_coverage_other").get(ROOT + "coverage-own/rule-coverage").then().statusCode(401);
        as("sk_coverage_other")
                .delete(ROOT + "coverage-own/rule-coverage")
                .then()
                .statusCode(401);
        as("sk_coverage_own").delete(ROOT + "coverage-own/rule-coverage").then().statusCode(204);
        Control.get("/coverage-nowhere/rule-coverage").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met=yes", "code=nonsense", "codes=required"})
    void wrongQueriesAreRefused(String query) {
        Control.get("/guide/rule-coverage?" + query).statusCode(400).body("code", equalTo("query_failed_validation"));
    }

    @Test
    void codesOfOtherInterfacesAreNotListed() {
        String codes = read("guide", "").extract().path("codes.code").toString();
        assertFalse(codes.contains("KT-CT-"), codes);
        for (var code :
                new String[] {"query_failed_validation", "unknown_key", "sandbox_name_taken", "shared_contact_details"
                }) {
            assertFalse(codes.contains(code), codes);
        }
    }
}
