package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fault rules over two replicas. */
class FaultReplicasIT extends TwoReplicas {

    private static final int CALLS = 50;

    private void add(int replica, String rule) throws IOException, InterruptedException {
        var answer = replicas[replica].operator("POST", "/guide/faults", rule);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private long countFired() throws IOException, InterruptedException {
        var answer = replicas[0].operator("GET", "/guide/faults", "");
        return DataImport.json(answer.body())
                .path("faults")
                .get(0)
                .path("fired")
                .asLong();
    }

    @Test
    void ruleFiresExactlyAsOftenAsItSays() throws Exception {
        for (var replica : replicas) {
            // The replicas remember the key from now on.
            assertEquals(200, replica.validate(KEY, "F-0").statusCode());
        }
        add(0, "{'match':{'operation':'validateAccount'},'act':{'status':500},'times':2}");
        var calls = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 2 * CALLS; i++) {
            var replica = replicas[i % 2];
            var number = "F-" + i;
            calls.add(threads.submit(() -> replica.validate(KEY, number).statusCode()));
        }
        int failed = 0;
        for (var call : calls) {
            failed += call.get() == 500 ? 1 : 0;
        }
        assertEquals(2, failed);
        assertEquals(2, countFired());
    }

    @Test
    void changeOfTheRulesCountsForTheNextCallOnTheOtherReplica() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertEquals(200, replicas[1].validate(KEY, "F-1").statusCode());
            add(0, "{'match':{'external_account_number':'F-*'},'act':{'status':500}}");
            assertEquals(500, replicas[1].validate(KEY, "F-1").statusCode());
            assertEquals(500, replicas[1].status(KEY, "F-1").statusCode());
            assertEquals(
                    204, replicas[0].operator("DELETE", "/guide/faults", "").statusCode());
        }
    }

    @Test
    void lostAnswerLeavesTheAccountImportedOnce() throws Exception {
        assertEquals(201, replicas[0].stage(KEY, "F-1").statusCode());
        add(1, "{'match':{'operation':'processAccount'},'act':{'drop':'after'},'times':1}");
        assertThrows(IOException.class, () -> replicas[0].process(KEY, "F-1"));
        assertTrue(replicas[1].status(KEY, "F-1").body().contains("COMPLETED"));
        assertEquals(400, replicas[1].process(KEY, "F-1").statusCode());
        try (var database = database()) {
            assertEquals(1, count(database, "select count(*) from account"));
        }
    }
}
