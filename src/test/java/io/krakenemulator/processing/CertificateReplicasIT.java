package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A certificate of a loader whose calls go to two replicas in turn. */
class CertificateReplicasIT extends TwoReplicas {

    private static final String SETTINGS = """
            {"name": "two replicas", "accounts": 6, "seed": 11,
             "scenarios": ["calm", "stage-fails", "process-lost-after", "notes-lost-after"]}""";

    private int calls;

    /** Posts to one replica after the other until an answer is final. Returns its status. */
    private int post(String key, String path, JsonNode body) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                int status =
                        replicas[calls++ % 2].post(key, path, body.toString()).statusCode();
                if (status < 500 && status != 429) {
                    return status;
                }
            } catch (IOException lost) {
                // Sent again
            }
        }
        return fail("no final answer of " + path);
    }

    private void load(String key, List<String> cohort) throws Exception {
        for (var line : cohort) {
            var account = DataImport.json(line);
            assertEquals(200, post(key, "validate-account/", account.path("account")));
            assertEquals(201, post(key, "account-import-process/create-or-update/", account.path("account")));
            // 400: the answer to the first call was lost, and the account is imported.
            assertTrue(
                    List.of(201, 400).contains(post(key, "account-import-process/process/", account.path("process"))));
            post(key, "notes/create/", account.path("notes"));
            post(key, "transactions/create/", account.path("transactions"));
        }
    }

    @Test
    void bothReplicasJudgeALoaderThatCallsBoth() throws Exception {
        var created = replicas[0].control("POST", "/certificates", SETTINGS);
        assertEquals(201, created.statusCode(), created.body());
        var certificate = DataImport.json(created.body());
        var path = "/certificates/" + certificate.path("id").textValue();
        var cohort =
                replicas[1].control("GET", path + "/cohort", "").body().lines().toList();
        assertEquals(6, cohort.size());
        for (var scenario : certificate.path("scenarios")) {
            load(scenario.path("api_key").textValue(), cohort);
        }
        // The replica that is asked writes its own records at once, the other one within a second.
        Thread.sleep(1_000);
        for (var replica : replicas) {
            var judged = DataImport.json(replica.control("GET", path, "").body());
            assertTrue(judged.path("passed").booleanValue(), judged.toPrettyString());
        }
    }
}
