package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import java.util.ArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that the counts of met codes are exact over both replicas. */
class ReplicaCoverageIT extends TwoReplicas {

    private static final int CALLS = 200;

    @Test
    void callsOfBothReplicasAreCountedExactly() throws Exception {
        var calls = new ArrayList<Future<?>>();
        for (var replica : replicas) {
            calls.add(threads.submit(() -> {
                for (int i = 0; i < CALLS / replicas.length; i++) {
                    assertEquals(400, replica.process(KEY, "V-" + i).statusCode());
                }
                return null;
            }));
        }
        for (var call : calls) {
            call.get(1, TimeUnit.MINUTES);
        }
        for (var replica : replicas) {
            await(() -> findMet(replica).path("calls").asInt() == CALLS);
            assertEquals(CALLS, findMet(replica).path("times").asInt());
            assertTrue(findMet(replica)
                    .at("/first/external_account_number")
                    .asText()
                    .startsWith("V-"));
        }
        assertEquals(
                204, replicas[0].operator("DELETE", "/guide/rule-coverage", "").statusCode());
        assertTrue(findMet(replicas[1]).isMissingNode());
    }

    @Test
    void replicaThatStopsWritesItsLastCounts() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(400, replicas[0].process(KEY, "E-" + i).statusCode());
        }
        replicas[0].stop();
        assertEquals(10, findMet(replicas[1]).path("calls").asInt());
    }

    private static JsonNode findMet(Replica replica) throws Exception {
        JsonNode report = DataImport.json(
                replica.operator("GET", "/guide/rule-coverage?met=true&code=import_process_does_not_exist", "")
                        .body());
        return report.at("/codes/0");
    }
}
