package io.krakenemulator.admin.certificate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CertificateTest {

    private final ArrayList<String> ids = new ArrayList<>();

    private JsonNode create(String body) {
        var certificate = CertificateCalls.createParsed(body);
        ids.add(certificate.path("id").asText());
        return certificate;
    }

    @AfterEach
    void delete() {
        ids.forEach(CertificateCalls::delete);
    }

    @Test
    void oneCallCreatesFortyScenarios() {
        var certificate = create("{'accounts':3,'seed':7}");
        assertEquals(40, certificate.path("scenarios").size());
        assertFalse(certificate.path("passed").booleanValue());
        assertEquals(40, certificate.path("scenarios_not_run").intValue());
        var keys = certificate.path("scenarios").findValuesAsText("api_key");
        assertEquals(40, keys.stream().distinct().count());
        CertificateCalls.get("")
                .statusCode(200)
                .body("id", hasItem(certificate.path("id").asText()));
    }

    @Test
    void eachFaultRuleIsOneThatAnOperatorMayAdd() {
        var certificate = create("{'accounts':3}");
        Control.post("", "{'name':'certificate-rules'}").statusCode(201);
        for (var scenario : certificate.path("scenarios")) {
            for (var rule : scenario.path("faults")) {
                assertTrue(rule.path("times").intValue() > 0, () -> "without end: " + scenario);
                Control.post("/certificate-rules/faults", rule.toString()).statusCode(201);
            }
        }
    }

    @Test
    void sameSeedGivesTheSameAccounts() {
        var first = CertificateCalls.cohort(create("{'accounts':3,'seed':5,'scenarios':['calm']}")
                .path("id")
                .asText());
        var second = CertificateCalls.cohort(create("{'accounts':3,'seed':5,'scenarios':['calm']}")
                .path("id")
                .asText());
        var other = CertificateCalls.cohort(create("{'accounts':3,'seed':6,'scenarios':['calm']}")
                .path("id")
                .asText());
        assertEquals(3, first.size());
        assertEquals(first, second);
        assertFalse(first.equals(other));
    }

    @Test
    void everyGeneratedAccountComesIn() {
        var certificate = create("{'seed':3,'scenarios':['calm']}");
        var id = certificate.path("id").asText();
        new Loader(CertificateCalls.client(certificate.path("scenarios").get(0))).run(CertificateCalls.cohort(id));
        var judged = CertificateCalls.judge(id);
        assertEquals("[]", judged.at("/scenarios/0/differences").toString());
        assertTrue(judged.path("passed").booleanValue());
        assertEquals(50, judged.at("/scenarios/0/counts/imported").intValue());
    }

    @Test
    void reportsNameTheDifferences() {
        var certificate = create("{'name':'loader <4.2>','accounts':3,'scenarios':['calm','midnight']}");
        var id = certificate.path("id").asText();
        var cohort = CertificateCalls.cohort(id);
        new Loader(CertificateCalls.client(certificate.path("scenarios").get(0))).run(cohort.subList(0, 1));
        CertificateCalls.get("/" + id)
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("created_at", equalTo(certificate.path("created_at").asText()))
                .body("scenarios.verdict", contains("failed", "not_run"))
                .body("scenarios.reason", contains(null, "No call came."))
                .body("scenarios[0].counts.missing", equalTo(2))
                .body("scenarios[0].differences.external_account_number", contains("GEN-0000002", "GEN-0000003"))
                .body("scenarios[0].differences.detail", everyItem(equalTo("The account was never staged.")));
        CertificateCalls.get("/" + id + "/junit.xml")
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .body("testsuites.@tests.toString()", equalTo("2"))
                .body("testsuites.@failures.toString()", equalTo("1"))
                .body("testsuites.@skipped.toString()", equalTo("1"))
                .body("testsuites.testsuite.testcase[0].failure.text()", containsString("GEN-0000002"));
        CertificateCalls.get("/" + id + "/report.html")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString("loader &lt;4.2&gt;"))
                .body(containsString("The account was never staged."))
                .body(not(containsString(certificate.at("/scenarios/0/api_key").asText())));
    }

    @Test
    void scenarioWhoseSandboxWasResetIsVoid() {
        var certificate = create("{'accounts':3,'scenarios':['stage-fails']}");
        Control.post("/" + certificate.at("/scenarios/0/sandbox").asText() + "/reset")
                .statusCode(200);
        CertificateCalls.get("/" + certificate.path("id").asText())
                .statusCode(200)
                .body("scenarios.verdict", contains("void"))
                .body("scenarios_void", equalTo(1))
                .body("scenarios_not_run", equalTo(0))
                .body("scenarios.reason", contains("The sandbox was reset or deleted."))
                .body("passed", equalTo(false));
    }

    @Test
    void deletionRemovesTheSandboxes() {
        var certificate = CertificateCalls.createParsed("{'accounts':3,'scenarios':['calm']}");
        var id = certificate.path("id").asText();
        var sandbox = "/" + certificate.at("/scenarios/0/sandbox").asText();
        Control.get(sandbox).statusCode(200);
        CertificateCalls.delete(id).statusCode(204);
        Control.get(sandbox).statusCode(404);
        for (var path : new String[] {"", "/cohort", "/junit.xml", "/report.html"}) {
            CertificateCalls.get("/" + id + path).statusCode(404).body("code", equalTo("certificate_not_found"));
        }
        CertificateCalls.delete(id).statusCode(404);
    }

    @Test
    void eleventhCertificateIsRefused() {
        for (int i = 0; i < 10; i++) {
            create("{'accounts':3,'scenarios':['calm']}");
        }
        CertificateCalls.create("{'accounts':3,'scenarios':['calm']}")
                .statusCode(409)
                .body("code", equalTo("too_many_certificates"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'accounts':2}                       | accounts",
                "{'accounts':501}                     | accounts",
                "{'seed':-1}                          | seed",
                "{'name':''}                          | name",
                "{'scenarios':[]}                     | scenarios",
                "{'scenarios':['calm','quiet']}       | scenarios.1",
                "{'scenarios':['calm','calm']}        | scenarios.1",
                "{'account':5}                        | account"
            })
    void wrongBodyIsRefusedWithItsPlace(String body, String place) {
        CertificateCalls.create(body)
                .statusCode(400)
                .body("code", equalTo("certificate_failed_validation"))
                .body("errors.attr", contains(place));
    }

    @Test
    void keyOfASandboxOpensNoCertificate() {
        given().header("Authorization", "Bearer 12345")
                .get("/emulator/v1/certificates")
                .then()
                .statusCode(403);
    }
}
