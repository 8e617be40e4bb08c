package io.krakenemulator.admin.cohort;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.krakenemulator.testing.DataImport.fixture;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a cohort: the verdicts are those of the emulated calls, in the order of the lines. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CohortCheckTest {

    private static final String LINES = "application/x-ndjson";

    private static RequestSpecification request(String key) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(LINES, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + key)
                .contentType(LINES);
    }

    private static ValidatableResponse post(String key, String path, String body) {
        return request(key)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/emulator/v1/sandboxes" + path)
                .then();
    }

    private static List<JsonNode> check(String path, String body) {
        return lines(post(PostgresForTests.ADMIN_KEY, path, body));
    }

    private static List<JsonNode> lines(ValidatableResponse response) {
        var lines = new ArrayList<JsonNode>();
        response.statusCode(200)
                .contentType(LINES)
                .extract()
                .asString()
                .lines()
                .forEach(line -> lines.add(exactly(line)));
        return lines;
    }

    private static JsonNode summary(List<JsonNode> lines) {
        return lines.get(lines.size() - 1).path("summary");
    }

    private static ObjectNode nameless(String number) {
        return account(number).without("import_supplier");
    }

    @Test
    void unacceptableMediaTypeIsAnsweredWithTheFormOfTheAnswer() {
        request(PostgresForTests.ADMIN_KEY)
                .accept("application/json")
                .body("{}")
                .post("/emulator/v1/sandboxes/guide/check")
                .then()
                .statusCode(406)
                .body("detail", startsWith("The Accept header leaves out application/x-ndjson, the only form"));
    }

    @Test
    void verdictsComeInTheOrderOfTheLines() {
        var text = new StringBuilder();
        for (int i = 1; i <= 600; i++) {
            text.append(i % 3 == 0 ? nameless("C-" + i) : account("C-" + i)).append('\n');
        }
        var lines = check("/guide/check?across=false", text.toString());
        assertEquals(601, lines.size());
        for (int i = 1; i <= 600; i++) {
            var line = lines.get(i - 1);
            assertEquals(i, line.path("line").asInt());
            assertEquals("C-" + i, line.path("external_account_number").asText());
            assertEquals(
                    i % 3 == 0 ? "rejected" : "accepted", line.path("verdict").asText());
        }
        var summary = summary(lines);
        assertEquals(600, summary.path("lines").asInt());
        assertEquals(
                json("{'accepted': 400, 'rejected': 200, 'not_json': 0, 'too_long': 0}"), summary.path("verdicts"));
        assertEquals(
                exactly("{\"code\": \"required\", \"errors\": 200, \"lines\": 200,"
                        + " \"first_lines\": [3, 6, 9, 12, 15, 18, 21, 24, 27, 30],"
                        + " \"first_account\": {\"import_supplier\": null, \"external_account_number\": \"C-3\"}}"),
                summary.at("/codes/0"));
        assertEquals(json("{'attr': 'import_supplier', 'errors': 200}"), summary.at("/attrs/0"));
        assertEquals(
                json("{'import_supplier': 'TENTACLE_ENERGY', 'accepted': 400, 'failed': 0}"),
                summary.at("/suppliers/0"));
        assertEquals(200, summary.at("/suppliers/1/failed").asInt());
    }

    @Test
    void problemsAreThoseOfTheEmulatedCall() {
        var client = Control.likeGuide("check-compared");
        client.importAccount("IMPORTED");
        var wrong = account("WRONG");
        wrong.put("campaigns", 1).put("date_of_sale", "2019-13-01");
        var strange = account("STRANGE");
        ((ObjectNode) strange.at("/supply_addresses/0/meter_points/0")).put("mpan", "123");
        ((ObjectNode) strange.at("/customers/0")).put("email", "nobody");
        for (var payload : List.of(account("GOOD"), account("IMPORTED"), nameless("NONE"), wrong, strange)) {
            var answer =
                    exactly(client.post("validate-account", payload).extract().asString());
            var line =
                    check("/check-compared/check?across=false", payload + "\n").get(0);
            assertEquals(
                    codesAndPlaces(answer),
                    codesAndPlaces(line),
                    payload.path("external_account_number").asText());
            assertEquals(
                    codesAndPlaces(line).isEmpty() ? "accepted" : "rejected",
                    line.path("verdict").asText());
            line.path("errors")
                    .forEach(error -> assertFalse(error.path("rule").asText().isEmpty()));
        }
    }

    private static List<String> codesAndPlaces(JsonNode answer) {
        var found = new ArrayList<String>();
        answer.path("errors")
                .forEach(error -> found.add(
                        error.path("code").asText() + " " + error.path("attr").asText() + " "
                                + error.path("detail").asText()));
        return found;
    }

    @Test
    void problemsOfRulesThatTheCallSkipsAreListedApart() {
        var payload = account("HIDING").put("account_type", "DOMESTIC").put("is_portfolio_lead", true);
        ((ObjectNode) payload.at("/customers/0")).put("email", "nobody");
        var lines = check("/guide/check?across=false", payload + "\n" + account("FINE") + "\n");
        assertEquals(List.of("invalid"), codes(lines.get(0).path("errors")));
        var hidden = lines.get(0).path("hidden_problems");
        assertTrue(codes(hidden).contains("multiple_account_types_selected"), hidden.toString());
        assertFalse(lines.get(1).has("hidden_problems"));
        var counted = new ArrayList<String>();
        summary(lines).path("hidden_problems").forEach(code -> {
            counted.addAll(Collections.nCopies(
                    code.path("problems").asInt(), code.path("code").asText()));
            assertEquals(1, code.path("lines").asInt());
            assertEquals(1, code.at("/first_lines/0").asInt());
        });
        assertEquals(
                codes(hidden).stream().sorted().toList(),
                counted.stream().sorted().toList());
        assertEquals(List.of("invalid"), codes(summary(lines).path("codes")));
    }

    private static List<String> codes(JsonNode problems) {
        var found = new ArrayList<String>();
        problems.forEach(problem -> found.add(problem.path("code").asText()));
        return found;
    }

    @Test
    void ruleIsTheNameOfTheRuleBook() {
        var payload = account("RULED");
        ((ObjectNode) payload.at("/customers/0")).put("email", "nobody");
        var rule = check("/guide/check", payload + "\n")
                .get(0)
                .at("/errors/0/rule")
                .asText();
        List<String> names = given().header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .get("/emulator/v1/rules")
                .then()
                .extract()
                .path("name");
        assertTrue(names.contains(rule), rule);
    }

    @Test
    void lineThatIsNoJsonIsAVerdict() {
        var lines = check("/guide/check?across=false", account("A") + "\n{\"a\": \n\n[]\n" + account("B"));
        assertEquals(
                List.of("1 accepted", "2 not_json", "4 rejected", "5 accepted"),
                lines.subList(0, 4).stream()
                        .map(line ->
                                line.path("line") + " " + line.path("verdict").asText())
                        .toList());
        assertEquals("parse_error", lines.get(1).at("/errors/0/code").asText());
        assertEquals(4, summary(lines).path("lines").asInt());
    }

    @Test
    void onlyFailuresAreListedOnRequestAndAllAreCounted() {
        var lines = check("/guide/check?across=false&verdicts=failed", account("A") + "\n" + nameless("B") + "\n{\n");
        assertEquals(3, lines.size());
        assertEquals(2, lines.get(0).path("line").asInt());
        assertEquals(1, summary(lines).at("/verdicts/accepted").asInt());
    }

    @Test
    void emptyBodyHasASummaryOfZeros() {
        var lines = check("/guide/check", "");
        assertEquals(1, lines.size());
        assertEquals(0, summary(lines).path("lines").asInt());
    }

    @Test
    void gzipIsRead() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write((account("A") + "\n" + nameless("B") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var lines = lines(request(PostgresForTests.ADMIN_KEY)
                .header("Content-Encoding", "gzip")
                .body(zipped.toByteArray())
                .post("/emulator/v1/sandboxes/guide/check?across=false")
                .then());
        assertEquals(1, summary(lines).at("/verdicts/rejected").asInt());
        assertEquals(1, summary(lines).at("/verdicts/accepted").asInt());
    }

    @Test
    void brokenGzipIsRefused() {
        request(PostgresForTests.ADMIN_KEY)
                .header("Content-Encoding", "gzip")
                .body("{\"no\": \"gzip at all\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/emulator/v1/sandboxes/guide/check")
                .then()
                .statusCode(400)
                .body("code", equalTo("parse_error"));
    }

    @ParameterizedTest
    @CsvSource({
        "notes, note/two-notes, notes/create",
        "transactions, transaction/six-kinds, transactions/create",
        "statements, statement/two-statements, historical-statements/create",
        "instructions, instruction/card, payment-instruction/create"
    })
    void otherPayloadsAreJudgedLikeTheirCalls(String kind, String name, String path) {
        var client = Control.likeGuide("check-" + kind);
        ObjectNode good = fixture(name);
        client.importAccount(good.path("external_account_number").asText());
        Control.supplierIs("check-" + kind, "PAUSED");
        ObjectNode numberless = good.deepCopy().without("external_account_number");
        var lines = check("/guide/check?as=" + kind, good + "\n");
        assertEquals(List.of(), codesAndPlaces(lines.get(0)));
        for (var payload : List.of(good, numberless, json("{}"))) {
            var answer = exactly(
                    client.post(path + "/", payload).statusCode(400).extract().asString());
            var line = check("/check-" + kind + "/check?as=" + kind, payload + "\n")
                    .get(0);
            assertEquals(codesAndPlaces(answer), codesAndPlaces(line), payload.toString());
        }
    }

    @Test
    void productsAreCheckedAgainstThoseOfTheSandbox() {
        var known = given().header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .get("/emulator/v1/sandboxes/guide/reference-data")
                .then()
                .extract()
                .path("products[0].code");
        var lines = check("/guide/check?as=products", "[{\"code\": \"" + known + "\"}]\n");
        assertTrue(codesAndPlaces(lines.get(0)).toString().contains("product_code_already_exists 0.code"));
    }

    @Test
    void lineMayBeAsLongAsABodyAndTheBodyLonger() {
        var longest = "{\"x\":\"" + "x".repeat(10 * 1024 * 1024 - 8) + "\"}";
        var lines = check("/guide/check?across=false", longest + "\nx" + longest + "\n" + account("A") + "\n");
        assertEquals(
                List.of("rejected", "too_long", "accepted"),
                lines.subList(0, 3).stream()
                        .map(line -> line.path("verdict").asText())
                        .toList());
        assertEquals(
                "request_entity_too_large", lines.get(1).at("/errors/0/code").asText());
    }

    @Test
    void sandboxsOwnKeyOpensTheCheckAndTheReferenceData() {
        Control.likeGuide("check-own", "key-of-check-own");
        Control.likeGuide("check-other", "key-of-check-other");
        assertEquals(
                1,
                summary(lines(post("key-of-check-own", "/check-own/check", account("A") + "\n")))
                        .at("/verdicts/accepted")
                        .asInt());
        for (var key : List.of("key-of-check-other", "no-key-at-all")) {
            post(key, "/check-own/check", "{}\n").statusCode(401).body("code", equalTo("authentication_failed"));
            readReferenceData(key).statusCode(401).body("code", equalTo("authentication_failed"));
        }
        readReferenceData("key-of-check-own").statusCode(200);
        given().header("Authorization", "Bearer key-of-check-own")
                .get("/emulator/v1/sandboxes/check-own")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer key-of-check-own")
                .contentType("application/json")
                .body("{}")
                .patch("/emulator/v1/sandboxes/check-own/reference-data")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse readReferenceData(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/emulator/v1/sandboxes/check-own/reference-data")
                .then();
    }

    @Test
    void changeOfTheReferenceDataCountsForTheNextCheck() {
        Control.likeGuide("check-changed");
        var payload = account("A").put("import_supplier", "NEW_SUPPLIER") + "\n";
        assertEquals(
                "rejected",
                check("/check-changed/check", payload).get(0).path("verdict").asText());
        Control.put("/check-changed/import-suppliers/NEW_SUPPLIER", "{'name': 'New'}")
                .statusCode(200);
        assertEquals(
                "accepted",
                check("/check-changed/check", payload).get(0).path("verdict").asText());
    }

    @Test
    void sandboxThatDoesNotExistIsNotFound() {
        post(PostgresForTests.ADMIN_KEY, "/nowhere/check", "{}\n")
                .statusCode(404)
                .body("code", equalTo("sandbox_not_found"));
    }

    @Test
    void otherTypesAndEncodingsAreRefused() {
        given().header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .contentType("application/json")
                .body("{}")
                .post("/emulator/v1/sandboxes/guide/check")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
        request(PostgresForTests.ADMIN_KEY)
                .header("Content-Encoding", "br")
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/emulator/v1/sandboxes/guide/check")
                .then()
                .statusCode(415);
    }

    @Test
    void wrongChoicesOfTheQueryAreRefused() {
        post(PostgresForTests.ADMIN_KEY, "/guide/check?as=meters&verdicts=some", "{}\n")
                .statusCode(400)
                .body("errors.attr", contains("as", "verdicts"));
    }
}
