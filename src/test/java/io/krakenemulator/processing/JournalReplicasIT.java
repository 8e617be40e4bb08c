package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The journal and the facts over two replicas. */
class JournalReplicasIT extends TwoReplicas {

    private static final int CALLS = 500;

    private static final String REQUESTS = "/guide/requests";

    private JsonNode get(int replica, String path) throws Exception {
        var answer = replicas[replica].operator("GET", path, "");
        assertEquals(200, answer.statusCode(), answer.body());
        return DataImport.json(answer.body());
    }

    private void validateOnBoth() throws Exception {
        var calls = new ArrayList<Future<Integer>>();
        for (int i = 0; i < CALLS; i++) {
            var replica = replicas[i % 2];
            var number = "J-" + i % 50;
            calls.add(threads.submit(() -> replica.validate(KEY, number).statusCode()));
        }
        for (var call : calls) {
            assertEquals(200, call.get());
        }
    }

    @Test
    void bothReplicasWriteOneJournalWithExactFacts() throws Exception {
        validateOnBoth();
        // The replica that is asked writes its own at once, the other one within a second.
        Thread.sleep(1_000);
        for (int replica = 0; replica < 2; replica++) {
            var verified = get(replica, REQUESTS + "/verify?operation=validateAccount&status=200&exactly=" + CALLS);
            assertTrue(verified.path("satisfied").booleanValue(), verified.toString());
        }
        var ids = new HashSet<Long>();
        long since = 0;
        for (var page = get(0, REQUESTS + "?since=0&limit=100");
                !page.path("requests").isEmpty();
                page = get(0, REQUESTS + "?limit=100&since=" + since)) {
            for (var request : page.path("requests")) {
                assertTrue(request.path("id").longValue() > since, "in order");
                since = request.path("id").longValue();
                ids.add(since);
            }
        }
        assertEquals(CALLS, ids.size());
        try (var database = database()) {
            assertEquals(CALLS, count(database, "select cast(sum(calls) as int) from call_fact"));
            assertEquals(50, count(database, "select count(*) from call_fact"));
        }
    }

    @Test
    void killedReplicaLosesAQuarterOfASecondAtMostAndDoublesNothing() throws Exception {
        validateOnBoth();
        Thread.sleep(1_000);
        for (int i = 0; i < 20; i++) {
            assertEquals(200, replicas[1].validate(KEY, "K-" + i).statusCode());
        }
        replicas[1].kill();
        var verified = get(0, REQUESTS + "/verify?at_least=" + CALLS + "&at_most=" + (CALLS + 20));
        assertTrue(verified.path("satisfied").booleanValue(), verified.toString());
        try (var database = database()) {
            assertEquals(
                    verified.path("matching").intValue(),
                    count(database, "select cast(sum(calls) as int) from call_fact"));
        }
    }

    @Test
    void settingsOfOneReplicaCountForTheNextCallOnTheOther() throws Exception {
        assertEquals(200, replicas[1].validate(KEY, "S-1").statusCode());
        assertEquals(
                200,
                replicas[0]
                        .operator("PUT", REQUESTS + "/settings", "{'bodies':true}")
                        .statusCode());
        assertEquals(200, replicas[1].validate(KEY, "S-2").statusCode());
        var requests = get(1, REQUESTS + "?bodies=true").path("requests");
        assertTrue(requests.get(0).path("request_body").textValue().contains("S-2"));
        assertTrue(requests.get(1).path("request_body").isMissingNode());
    }
}
