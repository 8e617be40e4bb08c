package io.krakenemulator.admin.cohort;

import static io.krakenemulator.admin.cohort.CohortAccounts.lone;
import static io.krakenemulator.admin.cohort.CohortAccounts.mpan;
import static io.krakenemulator.admin.cohort.CohortAccounts.supply;
import static io.krakenemulator.admin.cohort.CohortAccounts.withDebt;
import static io.krakenemulator.admin.cohort.CohortAccounts.withPoint;
import static io.krakenemulator.admin.cohort.CohortAccounts.withReference;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
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
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A check of accounts judges lines against each other and against imported accounts. The first line wins. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcrossLinesTest {

    private static final String LINES = "application/x-ndjson";

    private static RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(LINES, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .contentType(LINES);
    }

    private static List<JsonNode> send(RequestSpecification request, String path, byte[] body) {
        var lines = new ArrayList<JsonNode>();
        request.body(body)
                .post("/emulator/v1/sandboxes" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(exactly(line)));
        return lines;
    }

    private static List<JsonNode> check(String path, JsonNode... accounts) {
        return check(path, Stream.of(accounts));
    }

    private static List<JsonNode> check(String path, Stream<? extends JsonNode> accounts) {
        var body = accounts.map(account -> account + "\n").collect(Collectors.joining());
        return send(request(), path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the errors of a line, each as code, place and first line. */
    private static List<String> errors(JsonNode line) {
        return describe(line.path("errors"));
    }

    private static List<String> describe(JsonNode errors) {
        var found = new ArrayList<String>();
        errors.forEach(error -> found.add(error.path("code").asText() + " "
                + error.path("attr").asText() + " " + error.path("first_line").asText("-")));
        return found;
    }

    private static JsonNode summary(List<JsonNode> lines) {
        return lines.get(lines.size() - 1).path("summary");
    }

    @Test
    void accountsThatShareNothingAreAccepted() {
        var lines = check("/guide/check", lone(1), lone(2), lone(3));
        assertEquals(3, summary(lines).at("/verdicts/accepted").asInt(), lines.toString());
        assertFalse(lines.get(0).has("warnings"));
        assertEquals(0, summary(lines).path("duplicates").size());
    }

    @Test
    void secondLineOfAnAccountNumberIsRefusedForNothingElse() {
        var lines = check("/guide/check", lone(1), lone(2), lone(1));
        assertEquals("accepted", lines.get(0).path("verdict").asText());
        assertEquals("rejected", lines.get(2).path("verdict").asText());
        assertEquals(List.of("duplicate_external_account_number external_account_number 1"), errors(lines.get(2)));
    }

    @Test
    void accountNumberOfAnotherSupplierIsAnotherAccount() {
        Control.likeGuide("across-suppliers");
        Control.put("/across-suppliers/import-suppliers/OTHER_ENERGY", "{'name': 'Other'}")
                .statusCode(200);
        var other = withPoint(lone(1).put("import_supplier", "OTHER_ENERGY"), 2);
        var lines = check("/across-suppliers/check", lone(1), other);
        assertEquals(List.of(), errors(lines.get(1)));
    }

    @Test
    void meterPointOfAnEarlierLineIsRefused() {
        var lines = check("/guide/check", lone(1), lone(2), withReference(withPoint(lone(3), 1), "R-3"));
        assertEquals(
                List.of("meter_point_on_another_account supply_addresses.0.meter_points.0.mpxn 1"),
                errors(lines.get(2)));
        assertTrue(lines.get(2).at("/errors/0/detail").asText().contains(mpan(1)));
    }

    @Test
    void accountsThatFollowEachOtherOnAMeterPointAreAccepted() {
        var lines = check(
                "/guide/check",
                supply(at7(1), "2019-01-01", null),
                supply(at7(2), "2016-01-01", "2018-01-01"),
                supply(at7(3), "2018-01-01", "2019-01-01"),
                supply(at7(4), "2017-12-31", "2018-01-01"),
                supply(at7(5), "2015-01-01", "2016-01-01"),
                supply(at7(6), "2020-01-01", null));
        assertEquals(List.of(), across(lines.get(1)));
        assertEquals(List.of(), across(lines.get(2)));
        assertEquals(List.of("meter_point_on_another_account 2"), across(lines.get(3)));
        assertEquals(List.of(), across(lines.get(4)));
        assertEquals(List.of("meter_point_on_another_account 1"), across(lines.get(5)));
    }

    private static ObjectNode at7(int number) {
        return withReference(withPoint(lone(number), 7), "R-" + number);
    }

    private static List<String> across(JsonNode line) {
        var found = new ArrayList<String>();
        line.path("errors").forEach(error -> {
            if (error.has("first_line")) {
                found.add(error.path("code").asText() + " "
                        + error.path("first_line").asText());
            }
        });
        return found;
    }

    @Test
    void referencesOfAnEarlierLineAreRefused() {
        var twoDebts = lone(3);
        twoDebts.remove("debt");
        twoDebts.set("debts", json("[{'cais_reference': 'C-9'}, {'cais_reference': 'C-1'}]"));
        var lines = check(
                "/guide/check",
                withDebt(lone(1), "C-1"),
                withReference(lone(2), "R-1"),
                twoDebts,
                withDebt(lone(4), "C-1"));
        assertEquals(List.of("reference_already_exists references.0.value 1"), errors(lines.get(1)));
        assertEquals(
                List.of("cais_reference_already_in_use_on_another_account debts.1.cais_reference 1"),
                errors(lines.get(2)));
        assertEquals(
                List.of("cais_reference_already_in_use_on_another_account debt.cais_reference 1"),
                errors(lines.get(3)));
        assertEquals(
                exactly(
                        "{\"code\": \"cais_reference_already_in_use_on_another_account\", \"duplicates\": 2, \"lines\": 2,"
                                + " \"first\": [{\"line\": 3, \"first_line\": 1}, {\"line\": 4, \"first_line\": 1}]}"),
                summary(lines).at("/duplicates/0"));
    }

    @Test
    void valueThatOneLineHasTwiceIsLeftToTheOtherRules() {
        var twice = lone(1);
        twice.withArrayProperty("references").add(twice.at("/references/0").deepCopy());
        var lines = check("/guide/check", twice);
        assertEquals(List.of(), across(lines.get(0)));
    }

    @Test
    void refusedLineKeepsWhatNoEarlierLineHas() {
        var wrong = lone(1);
        ((ObjectNode) wrong.at("/customers/0")).put("email", "nobody");
        var lines = check("/guide/check", wrong, withReference(lone(2), "R-1"));
        assertEquals("rejected", lines.get(0).path("verdict").asText());
        assertEquals(List.of("reference_already_exists references.0.value 1"), errors(lines.get(1)));
    }

    @Test
    void duplicatesAreFoundOverManyBatches() throws IOException {
        var body = IntStream.rangeClosed(1, 900)
                .mapToObj(i -> i > 300 && i % 100 == 0 ? withReference(lone(i), "R-" + (i - 300)) : lone(i))
                .map(account -> account + "\n")
                .collect(Collectors.joining());
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        var lines = send(
                request().header("Content-Encoding", "gzip"), "/guide/check?verdicts=failed", zipped.toByteArray());
        assertEquals(
                List.of("400 100", "500 200", "600 300"),
                lines.subList(0, 3).stream()
                        .map(line -> line.path("line") + " " + line.at("/errors/0/first_line"))
                        .toList());
        assertEquals(897, summary(lines).at("/verdicts/accepted").asInt());
    }

    @Test
    void checkGoesOnAtALineAsIfItHadJudgedTheLinesBefore() {
        var body = IntStream.rangeClosed(1, 900)
                .mapToObj(i -> i % 100 == 7 ? reachable(7, "all@example.org") : lone(i % 600))
                .map(account -> account + "\n\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        var whole = send(request(), "/guide/check?shared_contacts=2", body);
        var rest = send(request(), "/guide/check?shared_contacts=2&from_line=901", body);
        assertEquals(whole.subList(450, 900), rest.subList(0, 450));
        assertEquals(450, summary(rest).path("lines").asInt());
        var past = send(request(), "/guide/check?across=false&from_line=5000", body);
        assertEquals(0, summary(past).path("lines").asInt());
        assertEquals(1, past.size());
    }

    @Test
    void linesAreJudgedByThemselvesOnRequest() {
        var lines = check("/guide/check?across=false&shared_contacts=1", lone(1), lone(1));
        assertEquals(2, summary(lines).at("/verdicts/accepted").asInt());
        assertFalse(lines.get(1).has("warnings"));
    }

    @Test
    void otherPayloadsAreJudgedByThemselves() {
        var note = io.krakenemulator.testing.DataImport.fixture("note/two-notes");
        var lines = check("/guide/check?as=notes", note, note);
        assertEquals(2, summary(lines).at("/verdicts/accepted").asInt());
    }

    @Test
    void meterPointOfAnImportedAccountIsRefused() {
        var client = Control.likeGuide("across-imported");
        var number = client.importAccount(supply(lone(1), "2018-11-14", null));
        var lines = check(
                "/across-imported/check",
                lone(1),
                withReference(withPoint(lone(2), 1), "R-2"),
                withReference(supply(withPoint(lone(3), 1), "2016-01-01", "2018-01-01"), "R-3"));
        assertEquals(
                List.of("account_import_process_already_imported external_account_number -"), errors(lines.get(0)));
        // The line of the imported account is the first that has the meter point.
        assertEquals("meter_point_on_another_account 1", across(lines.get(1)).get(0));
        var alone = check("/across-imported/check", withReference(withPoint(lone(2), 1), "R-2"));
        assertEquals(
                List.of("meter_point_on_another_account supply_addresses.0.meter_points.0.mpxn -"),
                errors(alone.get(0)));
        assertTrue(alone.get(0).at("/errors/0/detail").asText().contains(number));
        assertEquals(List.of(), across(lines.get(2)));
    }

    @Test
    void checksDoNotSeeEachOther() {
        check("/guide/check", lone(1));
        assertEquals(
                1,
                summary(check("/guide/check", lone(1))).at("/verdicts/accepted").asInt());
    }

    @Test
    void contactsThatManyAccountsShareGetWarnings() {
        var lines = check(
                "/guide/check?shared_contacts=2",
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> i % 100 == 0
                                ? reachable(i, "All@Example.org")
                                : reachable(i, "a" + i + "@example.org")));
        assertEquals(
                300,
                summary(lines).at("/verdicts/accepted").asInt(),
                lines.get(0).toString());
        assertEquals(
                List.of("shared_contact_details customers.0.email 100"),
                describe(lines.get(299).path("warnings")));
        assertFalse(lines.get(199).has("warnings"));
        assertEquals(
                json(
                        "[{'code': 'shared_contact_details', 'warnings': 1, 'lines': 1, 'first_lines': [300],"
                                + " 'first_account': {'import_supplier': 'TENTACLE_ENERGY', 'external_account_number': 'L-300'}}]"),
                summary(lines).path("warnings"));
    }

    @Test
    void phoneNumbersAreTheSameHoweverTheyAreWritten() {
        var first = reachable(1, "a1@example.org");
        ((ObjectNode) first.at("/customers/0")).put("landline", "+44 20 7946 0123");
        var second = reachable(2, "a2@example.org");
        ((ObjectNode) second.at("/customers/0")).put("landline", "020 7946 0123");
        var lines = check("/guide/check?shared_contacts=1", first, second);
        assertEquals(
                List.of("shared_contact_details customers.0.landline 1"),
                describe(lines.get(1).path("warnings")),
                lines.toString());
    }

    private static ObjectNode reachable(int number, String email) {
        var account = lone(number);
        for (var customer : account.path("customers")) {
            ((ObjectNode) customer).remove(List.of("landline", "mobile", "email"));
        }
        ((ObjectNode) account.at("/customers/0")).put("email", email);
        return account;
    }

    @Test
    void rulesOfTheErrorsAreInTheRuleBook() {
        var lines = check(
                "/guide/check?shared_contacts=1",
                withDebt(lone(1), "C-1"),
                withDebt(withReference(withPoint(lone(2), 1), "R-1"), "C-1"),
                lone(1));
        List<String> names = given().header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .get("/emulator/v1/rules")
                .then()
                .extract()
                .path("name");
        assertEquals(3, lines.get(1).path("errors").size(), lines.get(1).toString());
        for (var line : lines) {
            line.findValuesAsText("rule").forEach(rule -> assertTrue(names.contains(rule), rule));
        }
    }

    @Test
    void wrongValuesOfTheQueryAreRefused() {
        request()
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/emulator/v1/sandboxes/guide/check?across=maybe&shared_contacts=0&from_line=0")
                .then()
                .statusCode(400);
    }
}
