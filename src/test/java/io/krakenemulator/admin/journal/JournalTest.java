package io.krakenemulator.admin.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal of requests over the control API. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JournalTest {

    @Test
    void requestsAreListedWithAllThatIsKnown() {
        var requests = JournalCalls.sandbox("journal-all");
        JournalCalls.send("journal-all", JournalCalls.account("V-1")).statusCode(400);
        JournalCalls.send("journal-all", JournalCalls.account("V-1")).statusCode(400);
        JournalCalls.send("journal-all", JournalCalls.account("V-2")).statusCode(400);
        Control.get(requests)
                .statusCode(200)
                .body("requests", hasSize(3))
                .body("dropped", equalTo(0))
                .body("facts_lost", equalTo(0))
                .body("requests.external_account_number", contains("V-2", "V-1", "V-1"))
                .body("requests.replay", contains(false, true, false))
                .body("requests.operation", everyItem(equalTo("validateAccount")))
                .body("requests.method", everyItem(equalTo("POST")))
                .body("requests.path", everyItem(equalTo(JournalCalls.VALIDATE)))
                .body("requests.import_supplier", everyItem(equalTo("TENTACLE_ENERGY")))
                .body("requests.status", everyItem(equalTo(400)))
                .body("requests.request_id", everyItem(equalTo("of-journal-all")))
                .body("requests.key", everyItem(matchesPattern("[0-9a-f]{8}")))
                .body("requests[0].sandbox_at", startsWith("2019-08-06T12:00:00"))
                .body("requests[0].at", startsWith("20"))
                .body("requests[0].duration_ms", notNullValue())
                .body("requests[0].fault", nullValue())
                .body("requests[0].codes.code", hasItem("customer_family_name_required"))
                .body("requests[0].codes.find { it.code == 'customer_family_name_required' }.count", equalTo(2))
                .body("requests[0].codes.find { it.code == 'customer_family_name_required' }.sources", not(empty()))
                .body("requests[0].request_body", nullValue());
    }

    @Test
    void pagesGoOnInBothDirections() {
        var requests = JournalCalls.sandbox("journal-pages");
        for (int i = 1; i <= 5; i++) {
            JournalCalls.send("journal-pages", JournalCalls.account("P-" + i));
        }
        long next = Control.get(requests + "?limit=2")
                .body("requests.external_account_number", contains("P-5", "P-4"))
                .extract()
                .jsonPath()
                .getLong("next");
        next = Control.get(requests + "?limit=2&before=" + next)
                .body("requests.external_account_number", contains("P-3", "P-2"))
                .extract()
                .jsonPath()
                .getLong("next");
        long first = Control.get(requests + "?before=" + next)
                .body("requests.external_account_number", contains("P-1"))
                .extract()
                .jsonPath()
                .getLong("requests[0].id");
        Control.get(requests + "?before=" + first).body("requests", empty()).body("next", nullValue());
        long last = Control.get(requests + "?since=" + first)
                .body("requests.external_account_number", contains("P-2", "P-3", "P-4", "P-5"))
                .extract()
                .jsonPath()
                .getLong("next");
        Control.get(requests + "?since=" + last).body("requests", empty());
        JournalCalls.send("journal-pages", JournalCalls.account("P-6"));
        Control.get(requests + "?since=" + last).body("requests.external_account_number", contains("P-6"));
        assertEquals(
                6,
                Control.get(requests + "/stream?since=0")
                        .statusCode(200)
                        .extract()
                        .asString()
                        .strip()
                        .split("\n")
                        .length);
    }

    @ParameterizedTest
    @CsvSource({
        "operation=validateAccount, 3",
        "operation=stageAccount, 0",
        "external_account_number=F-*, 3",
        "external_account_number=F_1, 0",
        "external_account_number=F-1, 2",
        "import_supplier=TENTACLE_ENERGY, 3",
        "import_supplier=OTHER, 0",
        "status=400, 3",
        "status=4xx, 3",
        "status=4XX, 3",
        "status=0, 0",
        "code=customer_family_name_required, 3",
        "code=required, 0",
        "replay=true, 1",
        "replay=false, 2",
        "unmatched=false, 3",
        "fault=1, 0",
        "request_id=of-journal-filters, 3",
        "key=00000000, 0",
        "from=2020-01-01T00:00:00Z, 3",
        "until=2020-01-01T00:00:00Z, 0",
    })
    void filtersCountWhatMatches(String filter, int matching) {
        // Three requests for all rows of the table.
        if (Control.get("/journal-filters").extract().statusCode() == 404) {
            JournalCalls.sandbox("journal-filters");
            JournalCalls.send("journal-filters", JournalCalls.account("F-1"));
            JournalCalls.send("journal-filters", JournalCalls.account("F-1"));
            JournalCalls.send("journal-filters", JournalCalls.account("F-2"));
        }
        Control.get("/journal-filters/requests/verify?exactly=" + matching + "&" + filter)
                .statusCode(200)
                .body("matching", equalTo(matching))
                .body("satisfied", equalTo(true));
        Control.get("/journal-filters/requests?" + filter).body("requests", hasSize(matching));
    }

    @ParameterizedTest
    @CsvSource({
        "exactly=1, true",
        "exactly=2, false",
        "at_least=1, true",
        "at_least=2, false",
        "at_most=1, true",
        "at_most=0, false",
        "'', true"
    })
    void verificationComparesWithTheExpectation(String expectation, boolean satisfied) {
        if (Control.get("/journal-verify").extract().statusCode() == 404) {
            JournalCalls.sandbox("journal-verify");
            JournalCalls.send("journal-verify", "{}");
        }
        Control.get("/journal-verify/requests/verify?operation=validateAccount"
                        + (expectation.isEmpty() ? "" : "&" + expectation))
                .statusCode(200)
                .body("matching", equalTo(1))
                .body("satisfied", equalTo(satisfied));
    }

    @ParameterizedTest
    @CsvSource({
        "status=4, status",
        "status=600, status",
        "key=SK, key",
        "replay=maybe, replay",
        "since=1&before=2, before",
        "limit=1001, limit",
        "limit=0, limit",
        "from=yesterday, from",
        "from=%2B99999-01-01T00:00:00Z, from",
        "wanted=1, wanted",
        "operation=validateacount, operation",
        "from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z, until",
    })
    void wrongFiltersAreRefused(String query, String attr) {
        Control.get("/guide/requests?" + query)
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"))
                .body("errors[0].attr", equalTo(attr));
    }

    @ParameterizedTest
    @CsvSource({
        "code=requierd&at_most=0, code",
        "exactly=1&at_most=0, exactly",
        "at_least=3&at_most=2, at_most",
        "at_least=-1, at_least",
    })
    void assertionsThatCannotMeanAnythingAreRefused(String query, String attr) {
        Control.get("/guide/requests/verify?" + query).statusCode(400).body("errors[0].attr", equalTo(attr));
    }

    @Test
    void keysInCallsForTokensAreNotKept() {
        var requests = JournalCalls.sandbox("journal-token");
        Control.put(requests + "/settings", "{'bodies':true}").statusCode(200);
        given().contentType(ContentType.JSON)
                .body(
                        "{\"query\":\"mutation { obtainKrakenToken(input: {APIKey: \\\"sk_journal-token\\\"}) { token } }\"}")
                .post("/v1/graphql/")
                .then()
                .statusCode(200);
        Control.get(requests + "?bodies=true")
                .body("requests[0].operation", equalTo("graphql"))
                .body("requests[0].request_body", nullValue())
                .body("requests[0].response_body", nullValue());
    }

    @Test
    void emptiedJournalCountsFromZero() {
        var requests = JournalCalls.sandbox("journal-clear");
        JournalCalls.send("journal-clear", "{}");
        Control.delete(requests).statusCode(204);
        Control.get(requests).body("requests", empty()).body("dropped", equalTo(0));
        JournalCalls.send("journal-clear", "{}");
        Control.get(requests).body("requests", hasSize(1));
        Control.delete(requests + "?facts=true").statusCode(204);
        Control.get("/journal-clear/referee").body("rules.verdict", everyItem(equalTo("not_observed")));
    }

    @Test
    void oldestAreDroppedAndCounted() {
        var requests = JournalCalls.sandbox("journal-rows");
        Control.put(requests + "/settings", "{'rows':2}")
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("age", equalTo("PT168H"));
        for (int i = 1; i <= 4; i++) {
            JournalCalls.send("journal-rows", JournalCalls.account("R-" + i));
        }
        await(() -> Control.get(requests)
                .body("requests.external_account_number", contains("R-4", "R-3"))
                .body("dropped", equalTo(2)));
        Control.put(requests + "/settings", "{'age':'PT1S','bytes':10000}").statusCode(200);
        await(() -> Control.get(requests).body("requests", empty()).body("dropped", equalTo(4)));
    }

    @Test
    void journalThatIsOffRecordsNothing() {
        var requests = JournalCalls.sandbox("journal-off");
        Control.put(requests + "/settings", "{'rows':0}").statusCode(200);
        JournalCalls.send("journal-off", "{}");
        Control.get(requests).body("requests", empty());
        Control.put(requests + "/settings", "{}").statusCode(200).body("rows", greaterThan(0));
        JournalCalls.send("journal-off", "{}");
        Control.get(requests).body("requests", hasSize(1));
        Control.post("/journal-off/reset").statusCode(200);
        Control.get(requests).body("requests", empty());
    }

    @Test
    void bodiesAreKeptOnDemandAndRedacted() {
        var requests = JournalCalls.sandbox("journal-bodies");
        Control.put(requests + "/settings", "{'bodies':true,'redact':['/customers/*/email','/import_supplier']}")
                .statusCode(200)
                .body("redact", hasSize(2));
        JournalCalls.send("journal-bodies", JournalCalls.account("B-1")).statusCode(400);
        JournalCalls.send("journal-bodies", "not JSON").statusCode(400);
        Control.get(requests).body("requests.request_body", everyItem(nullValue()));
        Control.get(requests + "?bodies=true")
                .body("requests[0].request_body", equalTo("***"))
                .body("requests[1].request_body", containsString("\"external_account_number\":\"B-1\""))
                .body("requests[1].request_body", containsString("\"email\":\"***\""))
                .body("requests[1].request_body", not(containsString("example.org")))
                .body(
                        "requests[1].request_bytes",
                        equalTo(JournalCalls.account("B-1").length()))
                .body("requests[1].response_body", containsString("account_failed_validation"))
                .body("requests[1].response_bytes", greaterThan(100));
        Control.post("/journal-bodies/reset").statusCode(200);
        Control.get(requests + "/settings").body("bodies", equalTo(true));
        Control.put(requests + "/settings", "{'redact':['email']}")
                .statusCode(400)
                .body("code", equalTo("journal_failed_validation"));
    }

    @Test
    void faultsAndLostAnswersAreSeen() {
        var requests = JournalCalls.sandbox("journal-faults");
        Control.put(requests + "/settings", "{'bodies':true}").statusCode(200);
        Control.post("/journal-faults/faults", "{'act':{'drop':'after'},'times':1}")
                .statusCode(201);
        Control.post("/journal-faults/faults", "{'act':{'status':503},'times':1}")
                .statusCode(201);
        assertThrows(Exception.class, () -> JournalCalls.send("journal-faults", JournalCalls.account("L-1")));
        JournalCalls.send("journal-faults", JournalCalls.account("L-1")).statusCode(503);
        JournalCalls.send("journal-faults", JournalCalls.account("L-1")).statusCode(400);
        await(() -> Control.get(requests + "?bodies=true")
                .body("requests.status", contains(400, 503, 0))
                .body("requests.fault", contains(null, 2, 1))
                .body("requests[2].response_body", containsString("account_failed_validation")));
        Control.get(requests + "/verify?fault=1&exactly=1").body("satisfied", equalTo(true));
    }

    /** Repeats an assertion until it holds, for ten seconds. */
    private static void await(Runnable assertion) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError failure) {
                if (System.nanoTime() > end) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
