package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The referee over two replicas: a loader uses them in turn, and either gives the same verdicts. */
class RefereeReplicasIT extends TwoReplicas {

    private JsonNode judge(int replica) throws IOException, InterruptedException {
        var answer = replicas[replica].operator("GET", "/guide/referee?grace=PT0S", "");
        assertEquals(200, answer.statusCode(), answer.body());
        return DataImport.exactly(answer.body());
    }

    private static List<String> rulesWith(String verdict, JsonNode report) {
        return StreamSupport.stream(report.path("rules").spliterator(), false)
                .filter(rule -> rule.path("verdict").asText().equals(verdict))
                .map(rule -> rule.path("rule").asText())
                .toList();
    }

    /** Returns the same verdicts of both replicas, from when each has written its calls. */
    private JsonNode judgeByBoth() throws Exception {
        Thread.sleep(1000);
        var first = judge(0);
        assertEquals(first, judge(1));
        return first;
    }

    @Test
    void loaderThatUsesBothReplicasBreaksNoRule() throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            statuses.add(replicas[i % 2].validate(KEY, "R-" + i).statusCode());
            statuses.add(replicas[(i + 1) % 2].stage(KEY, "R-" + i).statusCode());
            statuses.add(replicas[i % 2].process(KEY, "R-" + i).statusCode());
            statuses.add(replicas[(i + 1) % 2].status(KEY, "R-" + i).statusCode());
        }
        assertEquals(Set.of(200, 201), Set.copyOf(statuses));
        assertEquals(List.of(), rulesWith("failed", judgeByBoth()));
    }

    @Test
    void callsOnDifferentReplicasBreakARule() throws Exception {
        var fault = "{'match': {'operation': 'processAccount'}, 'act': {'drop': 'after'}, 'times': 1}";
        assertEquals(201, replicas[1].operator("POST", "/guide/faults", fault).statusCode());
        assertEquals(200, replicas[0].validate(KEY, "R-1").statusCode());
        assertEquals(201, replicas[1].stage(KEY, "R-1").statusCode());
        assertThrows(IOException.class, () -> replicas[0].process(KEY, "R-1"));
        assertEquals(400, replicas[1].process(KEY, "R-1").statusCode());
        var report = judgeByBoth();
        assertEquals(List.of("process_repeated_without_status"), rulesWith("failed", report));
    }
}
