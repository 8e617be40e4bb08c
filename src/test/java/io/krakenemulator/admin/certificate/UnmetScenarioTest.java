package io.krakenemulator.admin.certificate;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario passes only if the loader has met all of it, in the sandbox as it was created. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UnmetScenarioTest {

    private String id;

    /** Creates a certificate of one scenario, lets a loader run, and returns the scenario with its verdict. */
    private JsonNode run(Scenario scenario, Function<LoaderClient, Loader> loader) {
        var created = create(scenario);
        loader.apply(CertificateCalls.client(created)).run(CertificateCalls.cohort(id));
        return judge();
    }

    private JsonNode create(Scenario scenario) {
        var certificate =
                CertificateCalls.createParsed("{'accounts':3,'seed':11,'scenarios':['" + scenario.wire() + "']}");
        id = certificate.path("id").asText();
        return certificate.path("scenarios").get(0);
    }

    private JsonNode judge() {
        return CertificateCalls.judge(id).path("scenarios").get(0);
    }

    private static void assertNotRun(String reason, JsonNode scenario) {
        assertEquals("not_run", scenario.path("verdict").asText(), scenario::toString);
        assertEquals(reason, scenario.path("reason").asText());
    }

    @AfterEach
    void delete() {
        CertificateCalls.delete(id);
    }

    @Test
    void loaderThatNeverAsksForTheStatusHasNotMetStatusCallsThatFail() {
        var scenario = run(Scenario.STATUS_FAILS, client -> new Loader(client) {
            @Override
            boolean process(JsonNode line) {
                var answer = send(PROCESS, line.path("process"));
                return answer.isSuccess() || answer.hasCode("account_import_process_already_imported");
            }
        });
        assertNotRun("Fault rule 2 of 2 never acted, so the loader has not met the whole scenario.", scenario);
        assertEquals(3, scenario.at("/counts/imported").intValue());
        CertificateCalls.get("/" + id + "/junit.xml").statusCode(200);
    }

    @Test
    void loaderThatLeavesTheSkippedAccountOutHasNotMetIt() {
        var scenario = run(Scenario.SKIPPED_ACCOUNTS, client -> new Loader(client) {
            @Override
            void run(List<JsonNode> cohort) {
                super.run(List.of(cohort.get(0), cohort.get(2)));
            }
        });
        assertNotRun("No call named an account that is marked to be skipped.", scenario);
    }

    @Test
    void dayChangesDuringTheCallsOfTheFastestLoader() {
        var scenario = run(Scenario.MIDNIGHT, GoodLoaders.PARALLEL::create);
        assertEquals("passed", scenario.path("verdict").asText(), scenario::toString);
        Control.get("/" + scenario.path("sandbox").asText())
                .statusCode(200)
                .body("clock.at", equalTo("2024-06-30T23:00:01Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "STAGE_FAILS   | /faults     | {'act':{'latency':'PT0.1S'},'times':1} | fault rules",
                "CALM          | /faults     | {'act':{'latency':'PT0.1S'},'times':1} | fault rules",
                "CALM          | /clock      | {'advance':'P1D'}                      | clock",
                "MIDNIGHT      | /clock      | {'advance':'P1D'}                      | clock",
                "ONE_AT_A_TIME | /processing | {'concurrency_limit':5}                | processing",
                "CALM          | /crash-points | {'mode':'every'}                     | crash points",
            })
    void changedSandboxIsVoid(Scenario scenario, String path, String body, String change) {
        var created = create(scenario);
        var address = "/" + created.path("sandbox").asText() + path;
        if (path.equals("/faults")) {
            Control.post(address, body).statusCode(201);
        } else {
            Control.put(address, body).statusCode(200);
        }
        assertVoid(change);
    }

    @Test
    void sandboxWithoutItsFaultsIsVoidAfterItsLoader() {
        var created = create(Scenario.STAGE_FAILS);
        Control.delete("/" + created.path("sandbox").asText() + "/faults").statusCode(204);
        new Loader(CertificateCalls.client(created)).run(CertificateCalls.cohort(id));
        assertVoid("fault rules");
    }

    private void assertVoid(String change) {
        var judged = judge();
        assertEquals("void", judged.path("verdict").asText(), judged::toString);
        assertEquals(
                "Somebody has changed in the sandbox: " + change + ".",
                judged.path("reason").asText());
        assertFalse(CertificateCalls.judge(id).path("passed").booleanValue());
    }
}
