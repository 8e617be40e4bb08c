package io.krakenemulator.admin.fault;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FaultControlTest {

    private static String sandbox(String name) {
        Control.post("", "{'name':'" + name + "'}").statusCode(201);
        return "/" + name + "/faults";
    }

    @Test
    void rulesAreAddedListedAndDeleted() {
        var faults = sandbox("fault-rules");
        Control.get(faults).statusCode(200).body("faults", empty());
        Control.post(
                        faults,
                        "{'match':{'operation':'processAccount','external_account_number':'V-*','probability':0.1,'every':3},"
                                + "'act':{'latency':{'min':'PT0.1S','max':'PT2S'},'drop':'after'},'times':2,"
                                + "'expires_at':'2030-01-01T00:00:00Z','on_request':'NAME'}")
                .statusCode(201)
                .body("id", equalTo(1))
                .body("seen", equalTo(0))
                .body("fired", equalTo(0))
                .body("match.external_account_number", equalTo("V-*"))
                .body("act.latency.max", equalTo("PT2S"));
        Control.post(faults, "{'act':{'status':503,'body':{'detail':'x'},'headers':{'X-A':'b'}}}")
                .statusCode(201)
                .body("id", equalTo(2));
        Control.get(faults).statusCode(200).body("faults.id", contains(1, 2));
        Control.delete(faults + "/1").statusCode(204);
        Control.delete(faults + "/1").statusCode(404).body("code", equalTo("fault_not_found"));
        Control.post(faults, "{'act':{'drop':'before'}}").statusCode(201).body("id", equalTo(3));
        Control.delete(faults).statusCode(204);
        Control.get(faults).body("faults", empty());
    }

    @Test
    void ruleThatHasEndedByTheClockOfTheSandboxIsRefused() {
        var faults = sandbox("fault-past");
        Control.clockShows("fault-past", "2019-08-06T12:00:00Z");
        Control.post(faults, "{'act':{'status':500},'expires_at':'2019-08-06T12:00:00Z'}")
                .statusCode(400)
                .body("code", equalTo("fault_failed_validation"))
                .body("errors.attr", contains("expires_at"))
                .body("errors.detail", contains("must be after the sandbox's clock, which shows 2019-08-06T12:00:00Z"));
        Control.post(faults, "{'act':{'status':500},'expires_at':'2019-08-06T13:00:00Z'}")
                .statusCode(201);
    }

    @Test
    void wrongOperationIsAnsweredWithTheNearestOne() {
        Control.post("/guide/faults", "{'act':{'status':500},'match':{'operation':'validate_acount'}}")
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("Did you mean \"validateAccount\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "4294967297", "99999999999999999999"})
    void ruleThatDoesNotExistIsNotDeleted(String id) {
        Control.delete("/guide/faults/" + id).statusCode(404).body("code", equalTo("fault_not_found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | act",
                "{'act':{}} | act.non_field_errors",
                "{'act':{'drop':'before'},'set':'throttled'} | act",
                "{'set':'unheard-of'} | set",
                "{'act':{'drop':'sometimes'}} | act.drop",
                "{'act':{'drop':'before'},'match':{'operation':'process'}} | match.operation",
                "{'act':{'drop':'before'},'match':{'probability':0}} | match.probability",
                "{'act':{'drop':'before'},'match':{'probability':1.1}} | match.probability",
                "{'act':{'drop':'before'},'match':{'first':0}} | match.first",
                "{'act':{'drop':'before'},'match':{'import_supplier':'a\\u0000'}} | match.import_supplier",
                "{'act':{'drop':'before'},'match':{'key':'\\u0000'}} | match.key",
                "{'act':{'drop':'before'},'times':0} | times",
                "{'act':{'drop':'before'},'misspelled':1} | misspelled",
                "{'act':{'body':{}}} | act.body",
                "{'act':{'status':199}} | act.status",
                "{'act':{'status':204,'body':{}}} | act.body",
                "{'act':{'status':503,'headers':{'Content-Length':'3'}}} | act.headers.Content-Length",
                "{'act':{'status':503,'headers':{'X A':'3'}}} | act.headers.X A",
                "{'act':{'status':503,'headers':{'X-A':'a\\nb'}}} | act.headers.X-A",
                "{'act':{'status':503,'retry_after':'PT0.5S'}} | act.retry_after",
                "{'act':{'status':503,'retry_after':'PT1S','headers':{'retry-after':'2'}}} | act.headers.retry-after",
                "{'act':{'status':503,'headers':{'X-A':'1','x-a':'2'}}} | act.headers.x-a",
                "{'act':{'drop':'before'},'match':{'first':2,'every':3}} | match.every",
                "{'act':{'drop':'before'},'match':{'first':99999999999999999999}} | match.first",
                "{'act':{'drop':'before'},'expires_at':'+10000-01-01T00:00:00Z'} | expires_at",
                "{'act':{'status':503,'drop':'before'}} | act.drop",
                "{'act':{'status':503,'drop':'after'}} | act.drop",
                "{'act':{'drop':'before','garbage':'during'}} | act.garbage",
                "{'act':{'drop':'during','bytes_per_second':9}} | act.bytes_per_second",
                "{'act':{'latency':'PT6M'}} | act.latency",
                "{'act':{'latency':{'min':'PT2S','max':'PT1S'}}} | act.latency.max",
                "{'act':{'advance_clock':'-PT1S'}} | act.advance_clock",
                "{'act':{'advance_clock':'P36526D'}} | act.advance_clock",
                "{'act':{'vendor':'FOUND','process_fails_after':'PT1S'}} | act.process_fails_after",
                "{'act':{'vendor':'FOUND','status':500}} | act.vendor",
                "{'act':{'vendor':'FOUND'},'match':{'operation':'stageAccount'}} | match.operation",
            })
    void invalidRuleIsRefusedWithThePlace(String rule, String place) {
        Control.post("/guide/faults", rule)
                .statusCode(400)
                .body("code", equalTo("fault_failed_validation"))
                .body("errors.attr", hasItem(place));
    }

    @Test
    void misspelledOperationIsToldTheNearest() {
        Control.post("/guide/faults", "{'act':{'drop':'before'},'match':{'operation':'processAcount'}}")
                .statusCode(400)
                .body("errors[0].detail", endsWith("Did you mean \"processAccount\"?"));
    }

    @Test
    void sandboxHasAHundredRulesAtMost() {
        var faults = sandbox("fault-many");
        for (int i = 0; i < 24; i++) {
            Control.post(faults, "{'set':'flaky-network'}").statusCode(201).body("faults", hasSize(4));
        }
        Control.post(faults, "{'set':'slow-night'}").statusCode(201);
        Control.post(faults, "{'set':'throttled'}").statusCode(409).body("code", equalTo("too_many_faults"));
        Control.post(faults, "{'act':{'drop':'before'}}").statusCode(201).body("id", equalTo(100));
        Control.post(faults, "{'act':{'drop':'before'}}").statusCode(409);
    }

    @Test
    void eachSetHasRulesThatCanBeAdded() {
        var faults = sandbox("fault-sets");
        var sets = given().filter(new ContractFilter())
                .header("Authorization", "Bearer admin-key-for-tests")
                .get("/emulator/v1/fault-sets")
                .then()
                .statusCode(200)
                .body(
                        "name",
                        contains("flaky-network", "slow-night", "vendor-outage", "maintenance-window", "throttled"))
                .extract()
                .jsonPath();
        for (var name : sets.getList("name", String.class)) {
            Control.post(faults, "{'set':'" + name + "'}").statusCode(201).body("faults.size()", greaterThan(0));
        }
    }

    @Test
    void keyOfASandboxDoesNotOpenTheRules() {
        given().header("Authorization", "Bearer 12345")
                .get("/emulator/v1/sandboxes/guide/faults")
                .then()
                .statusCode(403);
        Control.get("/no-such-sandbox/faults").statusCode(404).body("code", equalTo("sandbox_not_found"));
    }

    /** Each rule of a set has the form that the call would accept. */
    @Test
    void rulesOfSetsAreValid() {
        var faults = sandbox("fault-set-rules");
        List<Map<String, Object>> sets = given().header("Authorization", "Bearer admin-key-for-tests")
                .get("/emulator/v1/fault-sets")
                .jsonPath()
                .getList("faults.flatten()");
        for (var rule : sets) {
            given().header("Authorization", "Bearer admin-key-for-tests")
                    .contentType("application/json")
                    .body(rule)
                    .post("/emulator/v1/sandboxes" + faults)
                    .then()
                    .statusCode(201);
        }
    }
}
