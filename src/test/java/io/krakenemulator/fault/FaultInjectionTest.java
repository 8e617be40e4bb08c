package io.krakenemulator.fault;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FaultInjectionTest {

    private static final String VALIDATE = "validate-account/";
    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";
    private static final String STATUS = "account-transfer-status/TENTACLE_ENERGY/";
    private static final String LIST = "all-account-import-processes/TENTACLE_ENERGY/";

    private static void add(String sandbox, String rule) {
        Control.post("/" + sandbox + "/faults", rule).statusCode(201);
    }

    private static DataImport client(String sandbox) {
        return Control.likeGuide("faults-" + sandbox, "key-faults-" + sandbox);
    }

    private static RawCall validate(String sandbox, String number) {
        return RawCall.post("key-faults-" + sandbox, VALIDATE, account(number).toString());
    }

    private static RawCall status(String sandbox, String number) {
        return RawCall.get("key-faults-" + sandbox, STATUS + number + "/");
    }

    private static RawCall process(String sandbox, String number) {
        return RawCall.post("key-faults-" + sandbox, PROCESS, processOf(number));
    }

    private static String processOf(String number) {
        return DataImport.json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                        + "'external_account_number':'" + number + "'}")
                .toString();
    }

    @Test
    void answerTakesThePlaceOfTheWork() {
        client("answer");
        add(
                "faults-answer",
                "{'match':{'operation':'stageAccount'},'act':{'status':503,'body':{'detail':'Closed.'},"
                        + "'retry_after':'PT7S','headers':{'X-Proxy':'edge-1'}},'times':1}");
        var first = RawCall.post("key-faults-answer", STAGE, account("F-1").toString());
        assertEquals(503, first.status());
        assertEquals("{\"detail\":\"Closed.\"}", first.body());
        assertEquals("7", first.header("Retry-After"));
        assertEquals("edge-1", first.header("X-Proxy"));
        assertEquals("application/json", first.header("Content-Type"));
        assertEquals(
                201,
                RawCall.post("key-faults-answer", STAGE, account("F-1").toString())
                        .status());
        Control.get("/faults-answer/faults").body("faults.seen", contains(2)).body("faults.fired", contains(1));
    }

    @Test
    void answerMayBeTextOrHaveNoBody() {
        client("text");
        add(
                "faults-text",
                "{'match':{'first':1},'act':{'status':502,'body':'<html>Bad Gateway</html>',"
                        + "'headers':{'content-type':'text/html'}}}");
        add("faults-text", "{'act':{'status':429}}");
        var page = validate("text", "F-1");
        assertEquals("<html>Bad Gateway</html>", page.body());
        assertEquals("text/html", page.header("Content-Type"));
        var throttled = validate("text", "F-1");
        assertEquals(429, throttled.status());
        assertEquals("", throttled.body());
        assertNull(throttled.header("Retry-After"));
    }

    @Test
    void ruleCountsForTheNextCall() {
        client("next");
        for (int round = 0; round < 3; round++) {
            assertEquals(200, validate("next", "F-1").status());
            add("faults-next", "{'act':{'status':500}}");
            assertEquals(500, validate("next", "F-1").status());
            assertEquals(500, status("next", "F-1").status());
            Control.delete("/faults-next/faults").statusCode(204);
            assertEquals(404, status("next", "F-1").status());
        }
    }

    @Test
    void operationSupplierNumberAndKeyMustMatch() {
        Control.post("", "{'name':'faults-match','copy_of':'guide','api_keys':['key-faults-match','key-other']}")
                .statusCode(201);
        add(
                "faults-match",
                "{'match':{'operation':'validateAccount','import_supplier':'TENTACLE_*',"
                        + "'external_account_number':'V-*','key':'key-faults-match'},'act':{'status':500}}");
        assertEquals(500, validate("match", "V-1").status());
        assertEquals(200, validate("match", "W-1").status());
        assertEquals(
                200,
                RawCall.post("key-other", VALIDATE, account("V-1").toString()).status());
        assertEquals(
                201,
                RawCall.post("key-faults-match", STAGE, account("V-1").toString())
                        .status());
        assertEquals(200, status("match", "V-1").status());
        add("faults-match", "{'match':{'external_account_number':'V-1'},'act':{'status':501}}");
        assertEquals(501, status("match", "V-1").status());
        assertEquals(404, status("match", "V-2").status());
    }

    @Test
    void headerAsksForARule() {
        client("asked");
        add("faults-asked", "{'act':{'status':500},'on_request':'boom'}");
        assertEquals(404, status("asked", "F-1").status());
        var path = STATUS + "F-1/";
        assertEquals(
                500,
                RawCall.send("GET", "key-faults-asked", path, "", "X-Emulator-Fault: boom\r\n")
                        .status());
        assertEquals(
                404,
                RawCall.send("GET", "key-faults-asked", path, "", "X-Emulator-Fault: other\r\n")
                        .status());
    }

    private static String statuses(String sandbox, int calls) {
        var statuses = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            statuses.append(status(sandbox, "F-1").status() == 500 ? "x" : ".");
        }
        return statuses.toString();
    }

    @Test
    void countsChooseCalls() {
        client("counts");
        add("faults-counts", "{'match':{'after':2,'first':6,'every':3},'act':{'status':500}}");
        assertEquals("....x..x....", statuses("counts", 12));
        Control.delete("/faults-counts/faults").statusCode(204);
        add("faults-counts", "{'match':{'every':2},'act':{'status':500},'times':3}");
        assertEquals(".x.x.x......", statuses("counts", 12));
    }

    @Test
    void seedDrawsTheSameCallsAgain() {
        client("seed");
        var rule = "{'match':{'probability':0.5},'act':{'status':500}}";
        add("faults-seed", rule);
        var drawn = statuses("seed", 40);
        assertTrue(drawn.contains("x") && drawn.contains("."), drawn);
        Control.delete("/faults-seed/faults").statusCode(204);
        add("faults-seed", rule);
        assertEquals(drawn, statuses("seed", 40));
        client("seed2");
        add("faults-seed2", rule);
        assertEquals(drawn, statuses("seed2", 40), "a copy has the seed of its model");
    }

    @Test
    void ruleEndsByTheClockOfTheSandbox() {
        client("clock");
        add("faults-clock", "{'act':{'status':500},'expires_at':'2019-08-06T12:30:00Z'}");
        assertEquals(500, status("clock", "F-1").status());
        Control.clockShows("faults-clock", "2019-08-06T12:30:00Z");
        assertEquals(404, status("clock", "F-1").status());
    }

    @Test
    void clockMovesForTheCallsThatFollow() {
        client("advance");
        Control.clockShows("faults-advance", "2019-08-06T12:30:00Z");
        add("faults-advance", "{'match':{'after':1},'act':{'advance_clock':'PT2S'},'times':1}");
        add("faults-advance", "{'act':{'status':500},'expires_at':'2019-08-06T12:30:01Z'}");
        assertEquals(500, status("advance", "F-1").status());
        assertEquals(404, status("advance", "F-1").status());
        assertEquals(404, status("advance", "F-1").status());
        Control.get("/faults-advance")
                .body("clock.mode", equalTo("frozen"))
                .body("clock.at", equalTo("2019-08-06T12:30:02Z"));
    }

    @Test
    void firstRuleThatActsIsTheOnlyOne() {
        client("order");
        add("faults-order", "{'match':{'every':2},'act':{'status':500}}");
        add("faults-order", "{'act':{'status':501}}");
        assertEquals(501, status("order", "F-1").status());
        assertEquals(500, status("order", "F-1").status());
        Control.get("/faults-order/faults").body("faults.seen", contains(2, 2)).body("faults.fired", contains(1, 1));
    }

    @Test
    void latencyDelaysTheWork() {
        client("latency");
        add("faults-latency", "{'act':{'latency':'PT0.5S'},'times':1}");
        var slow = status("latency", "F-1");
        assertEquals(404, slow.status());
        assertTrue(slow.millis() >= 500, () -> slow.millis() + " ms");
        add("faults-latency", "{'act':{'latency':{'min':'PT0.3S','max':'PT0.4S'},'status':500}}");
        var drawn = status("latency", "F-1");
        assertEquals(500, drawn.status());
        assertTrue(drawn.millis() >= 300, () -> drawn.millis() + " ms");
    }

    @Test
    void clientThatLeavesDuringTheLatencyLeavesNothingBehind() throws Exception {
        client("leaves").stage(account("F-1"));
        add("faults-leaves", "{'act':{'latency':'PT0.6S'},'times':1}");
        RawCall.postAndLeave("key-faults-leaves", PROCESS, processOf("F-1"), 200);
        Thread.sleep(2000);
        Control.get("/faults-leaves/processing").body("in_progress", equalTo(0));
        assertTrue(status("leaves", "F-1").body().contains("UNKNOWN"));
        assertEquals(201, process("leaves", "F-1").status());
    }

    @Test
    void connectionDropsBeforeTheWork() {
        client("before").stage(account("F-1"));
        add("faults-before", "{'match':{'operation':'processAccount'},'act':{'drop':'before'},'times':1}");
        var dropped = process("before", "F-1");
        assertTrue(dropped.isReset());
        assertEquals("", dropped.received());
        assertTrue(status("before", "F-1").body().contains("UNKNOWN"));
        assertEquals(201, process("before", "F-1").status());
    }

    @Test
    void connectionDropsAfterTheCommit() {
        client("after").stage(account("F-1"));
        add("faults-after", "{'match':{'operation':'processAccount'},'act':{'drop':'after'},'times':1}");
        var dropped = process("after", "F-1");
        assertTrue(dropped.isReset());
        assertEquals("", dropped.received());
        assertTrue(status("after", "F-1").body().contains("COMPLETED"));
        assertEquals(400, process("after", "F-1").status());
        Control.get("/faults-after").body("accounts.imported", equalTo(1));
    }

    @Test
    void connectionDropsInTheMiddleOfTheAnswer() {
        client("during").stage(account("F-1"));
        add("faults-during", "{'act':{'drop':'during'}}");
        var validated = validate("during", "F-2");
        assertEquals(200, validated.status());
        int length = Integer.parseInt(validated.header("Content-Length"));
        assertEquals(length / 2, validated.body().length());
        var list = RawCall.get("key-faults-during", LIST);
        assertEquals(200, list.status());
        assertFalse(list.body().endsWith("0\r\n\r\n"), list::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void garbageTakesThePlaceOfTheAnswer(String phase) {
        var name = "garbage-" + phase;
        client(name);
        add("faults-" + name, "{'match':{'operation':'stageAccount'},'act':{'garbage':'" + phase + "'}}");
        var answer = RawCall.post("key-faults-" + name, STAGE, account("F-1").toString());
        assertEquals(64, answer.received().length());
        assertEquals(0, answer.status());
        assertFalse(answer.isReset());
        assertEquals(phase.equals("after") ? 200 : 404, status(name, "F-1").status());
    }

    @Test
    void garbageBreaksTheAnswerInTheMiddle() {
        client("garbled").stage(account("F-1"));
        add("faults-garbled", "{'act':{'garbage':'during'}}");
        var status = status("garbled", "F-1");
        assertEquals(200, status.status());
        assertEquals(
                Integer.parseInt(status.header("Content-Length")), status.body().length());
        assertTrue(status.body().startsWith("{"), status::body);
        assertTrue(status.body().indexOf('\u00FF') > 0, status::body);
        var list = RawCall.get("key-faults-garbled", LIST);
        assertTrue(list.body().endsWith("0\r\n\r\n"), "the chunks are whole");
        assertTrue(list.body().indexOf('\u00FF') > 0, list::body);
    }

    @Test
    void bodyArrivesSlowly() {
        client("slow").stage(account("F-1"));
        var usual = validate("slow", "F-2");
        int length = Integer.parseInt(usual.header("Content-Length"));
        add("faults-slow", "{'act':{'bytes_per_second':" + length + "}}");
        var slow = validate("slow", "F-2");
        assertEquals(usual.body(), slow.body());
        assertTrue(slow.millis() >= 800, () -> slow.millis() + " ms");
        var list = RawCall.get("key-faults-slow", LIST);
        assertTrue(list.body().contains("F-1"), list::body);
        assertTrue(list.body().endsWith("0\r\n\r\n"), list::body);
    }

    @Test
    void vendorAnswersByTheRule() {
        var client = client("vendor");
        client.importAccount("F-1");
        var instruction = fixture("instruction/card", "F-1");
        add("faults-vendor", "{'act':{'vendor':'INTERMITTENT_FAILURE'},'times':2}");
        client.post("payment-instruction/create/", instruction).statusCode(500);
        client.post("payment-instruction/create/", instruction).statusCode(500);
        client.post("payment-instruction/create/", instruction).statusCode(201);
        Control.get("/faults-vendor/faults").body("faults.match.operation", contains("createPaymentInstruction"));
    }

    @Test
    void processFailsAfterAWhileAndCanBeRepeated() throws Exception {
        client("process").stage(account("F-1"));
        add("faults-process", "{'act':{'process_fails_after':'PT2S'},'times':1}");
        var call = CompletableFuture.supplyAsync(() -> process("process", "F-1"));
        for (int i = 0; i < 100 && !status("process", "F-1").body().contains("IN_PROGRESS"); i++) {
            Thread.sleep(10);
        }
        Control.get("/faults-process/processing").body("in_progress", equalTo(1));
        var failed = call.get();
        assertEquals(503, failed.status());
        assertTrue(failed.millis() >= 2000, () -> failed.millis() + " ms");
        assertTrue(status("process", "F-1").body().contains("UNKNOWN"));
        Control.get("/faults-process/processing").body("in_progress", equalTo(0));
        assertEquals(201, process("process", "F-1").status());
    }

    @Test
    void resetAndCopyHaveNoRules() {
        client("reset");
        add("faults-reset", "{'act':{'status':500}}");
        Control.post("", "{'name':'faults-copied','copy_of':'faults-reset','api_keys':['key-faults-copied']}")
                .statusCode(201);
        Control.get("/faults-copied/faults").body("faults", empty());
        assertEquals(404, status("copied", "F-1").status());
        assertEquals(500, status("reset", "F-1").status());
        Control.post("/faults-reset/reset").statusCode(200);
        assertEquals(404, status("reset", "F-1").status());
        Control.get("/faults-reset/faults").body("faults", empty());
    }

    @Test
    void setsActAsTheySay() {
        client("set");
        add("faults-set", "{'set':'maintenance-window'}");
        var closed = status("set", "F-1");
        assertEquals(503, closed.status());
        assertEquals("60", closed.header("Retry-After"));
        Control.delete("/faults-set/faults/1").statusCode(204);
        assertEquals(404, status("set", "F-1").status());
    }
}
