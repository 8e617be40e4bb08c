package io.krakenemulator.journal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stored sums of calls. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CallJournalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    CallJournal journal;

    @Inject
    JournalRows rows;

    private static long sandbox(String name) {
        Control.likeGuide(name);
        return Store.count("select id from sandbox where name = ?1", name);
    }

    private static CallFact fact(long sandbox, UUID hash) {
        var moment = new CallFact.Moment(NOON, NOON);
        return new CallFact(
                new CallFact.Key(sandbox, "S", "N-1", "createPaymentInstruction", 400, true, false, hash),
                1,
                moment,
                moment);
    }

    private static long sum(String condition, long sandbox) {
        return Store.count(
                "select cast(coalesce(sum(calls), 0) as bigint) from call_fact where sandbox_id = ?1 and " + condition,
                sandbox);
    }

    private static long rowsOf(long sandbox) {
        return Store.count("select count(*) from call_fact where sandbox_id = ?1", sandbox);
    }

    @Test
    void batchThatIsSentAgainIsAddedOnce() {
        var sandbox = sandbox("facts-again");
        var process = UUID.randomUUID();
        var batch = new PendingCalls.Batch(
                1, List.of(), List.of(fact(sandbox, BodyHash.NONE)), Map.of(sandbox, 3L), Map.of(), 0);
        Store.await(() -> rows.add(process, batch));
        Store.await(() -> rows.add(process, batch));
        assertEquals(1, sum("true", sandbox));
        assertEquals(3, Store.count("select facts_lost from journal where owner = ?1", sandbox));
    }

    @Test
    void bodiesBeyondFiftyShareOneRow() {
        var sandbox = sandbox("facts-bodies");
        var process = UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            int from = 100 * i;
            var many = IntStream.range(from, from + 30)
                    .mapToObj(hash -> fact(sandbox, new UUID(1, hash)))
                    .toList();
            var batch = new PendingCalls.Batch(i, List.of(), many, Map.of(), Map.of(), 0);
            Store.await(() -> rows.add(process, batch));
        }
        assertEquals(90, sum("true", sandbox));
        assertEquals(51, rowsOf(sandbox));
        assertEquals(40, sum("body_hash = 'ffffffff-ffff-ffff-ffff-ffffffffffff'", sandbox));
    }

    @Test
    void callsAreSummedByOutcomeAndRefusedBody() {
        Control.likeGuide("facts-calls", "sk_facts_calls");
        var sandbox = Store.count("select id from sandbox where name = ?1", "facts-calls");
        for (String body : List.of("{}", "{}", "{ }")) {
            given().header("Authorization", "sk_facts_calls")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/data-import/validate-account/")
                    .then()
                    .statusCode(400);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("query", "mutation { obtainKrakenToken(input: {APIKey: \"sk_facts_calls\"}) { token } }"))
                .post("/v1/graphql/")
                .then()
                .statusCode(200);
        Store.await(journal::writeAll);
        assertEquals(3, sum("operation = 'validateAccount' and status = 400 and answered", sandbox));
        assertEquals(1, sum("operation = 'graphql' and status = 200", sandbox));
        assertEquals(3, rowsOf(sandbox));
    }
}
