package io.krakenemulator.admin.sandbox;

import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.auth.TokenClient;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates, deletes and resets sandboxes and sets their clocks over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SandboxControlTest {

    @Test
    void sandboxIsCreatedWithDefaults() {
        String key = Control.post("", "{'name':'made-plain'}")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("name", equalTo("made-plain"))
                .body("seed", equalTo("made-plain"))
                .body("clock.mode", equalTo("live"))
                .body("dialect", equalTo("guide"))
                .body("strictness", equalTo("guide"))
                .body("api_keys", hasSize(1))
                .body("api_keys[0]", matchesPattern("sk_sandbox_[0-9a-f]{40}"))
                .extract()
                .path("api_keys[0]");
        Control.get("").body("name", hasItem("made-plain"));
        new DataImport(key)
                .get("all-account-import-processes/NOBODY/")
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void sandboxIsCreatedAsRequested() {
        Control.post(
                        "",
                        "{'name':'made.as_asked','api_keys':['k-one','k-two'],'seed':7,'dialect':'nested','strictness':'strict',"
                                + "'clock':{'mode':'frozen','at':'2021-01-01T00:00:00Z'},"
                                + "'reference_data':{'import_suppliers':[{'code':'S1'}],'operations_teams':[{'name':'T'}]}}")
                .statusCode(201)
                .body("api_keys", equalTo(List.of("k-one", "k-two")))
                .body("seed", equalTo("7"))
                .body("clock.mode", equalTo("frozen"))
                .body("clock.at", equalTo("2021-01-01T00:00:00Z"))
                .body("dialect", equalTo("schema"))
                .body("strictness", equalTo("strict"));
        Control.get("/made.as_asked/reference-data").body("import_suppliers.code", equalTo(List.of("S1")));
    }

    @Test
    void copyHasReferenceDataAndSettingsButNeitherAccountsNorKeys() {
        var model = Control.likeGuide("copy-model");
        model.importAccount("C-1");
        var copy = Control.post("", "{'name':'copy-made','copy_of':'copy-model','dialect':'nested'}")
                .statusCode(201)
                .body("seed", equalTo("guide"))
                .body("clock.mode", equalTo("frozen"))
                .body("clock.at", equalTo("2019-08-06T12:00:00Z"))
                .body("dialect", equalTo("schema"))
                .body("accounts.imported", equalTo(0))
                .extract();
        assertEquals(
                Control.get("/copy-model/reference-data").extract().asString(),
                Control.get("/copy-made/reference-data").extract().asString());
        var client = new DataImport(copy.path("api_keys[0]"));
        // The same seed and the same order of calls give the same number
        assertEquals(
                Control.get("/copy-model/accounts").extract().path("[0].kraken_account_number"),
                client.importAccount("C-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|invalid non_field_errors",
                "{}|required name",
                "{'name':'a b'}|invalid name",
                "{'name':'x','colour':1}|unknown_key colour",
                "{'name':'x','api_keys':[]}|empty api_keys",
                "{'name':'x','api_keys':['a b']}|invalid api_keys.0",
                "{'name':'x','api_keys':['k','j','k']}|duplicate api_keys.2",
                "{'name':'x','clock':{'mode':'live','at':'2021-01-01T00:00:00Z'}}|invalid clock.at",
                "{'name':'x','clock':{'mode':'frozen'}}|required clock.at",
                "{'name':'x','clock':{'mode':'frozen','at':'1700-01-01T00:00:00Z'}}|invalid clock.at",
                "{'name':'x','clock':{'mode':'sideways'}}|invalid_choice clock.mode",
                "{'name':'x','clock':{'advance':'P1D'}}|unknown_key clock.advance",
                "{'name':'x','dialect':null}|null dialect",
                "{'name':'x','strictness':'lax'}|invalid_choice strictness",
                "{'name':'x','copy_of':'nobody'}|does_not_exist copy_of",
                "{'name':'x','reference_data':{'import_suppliers':[{'code':'A','status':'OPEN'}]}}"
                        + "|invalid_choice reference_data.import_suppliers.0.status",
                "{'name':'x','reference_data':{'import_suppliers':[{'code':'A'},{'code':'A'}]}}"
                        + "|duplicate reference_data.import_suppliers.1.code"
            })
    void invalidSandboxIsRefused(String body, String error) {
        var response = Control.post("", body)
                .statusCode(400)
                .body("code", equalTo("sandbox_failed_validation"))
                .extract();
        List<String> found = new ArrayList<>();
        response.jsonPath()
                .getList("errors")
                .forEach(one -> found.add(((Map<?, ?>) one).get("code") + " " + ((Map<?, ?>) one).get("attr")));
        assertTrue(found.contains(error), found.toString());
        Control.get("/x").statusCode(404);
    }

    @Test
    void malformedJsonIsRefused() {
        Control.post("", "{").statusCode(400).body("code", equalTo("parse_error"));
        Control.put("/guide/clock", "").statusCode(400).body("code", equalTo("parse_error"));
    }

    @Test
    void takenNameAndTakenKeyAreConflictsAndChangeNothing() {
        Control.post("", "{'name':'guide'}")
                .statusCode(409)
                .body("code", equalTo("sandbox_name_taken"))
                .body("errors[0].attr", equalTo("name"));
        Control.post("", "{'name':'thief','api_keys':['k-thief','12345']}")
                .statusCode(409)
                .body("code", equalTo("api_key_taken"))
                .body("errors[0].attr", equalTo("api_keys.1"))
                .body("errors[0].detail", not(equalTo("12345")));
        Control.post("", "{'name':'thief','api_keys':['" + PostgresForTests.ADMIN_KEY + "']}")
                .statusCode(409)
                .body("errors[0].detail", equalTo("is the key of the control API"));
        Control.get("/thief").statusCode(404);
        DataImport.GUIDE.get("all-account-import-processes/NOBODY/").statusCode(200);
        new DataImport("k-thief").get("all-account-import-processes/NOBODY/").statusCode(401);
    }

    @Test
    void deletedSandboxIsGoneAndItsNameFree() {
        var client = Control.likeGuide("deleted");
        client.importAccount("D-1");
        Control.delete("/deleted").statusCode(204);
        Control.get("/deleted").statusCode(404).body("code", equalTo("sandbox_not_found"));
        Control.get("").body("name", not(hasItem(startsWith("removed"))));
        client.get("all-account-import-processes/TENTACLE_ENERGY/").statusCode(401);
        Control.delete("/deleted").statusCode(404);
        Control.likeGuide("deleted")
                .get("all-account-import-processes/TENTACLE_ENERGY/")
                .body("", empty());
    }

    @Test
    void resetReturnsToTheStateOfCreation() {
        var client = Control.likeGuide("reset");
        var first = client.importAccount("R-1");
        var second = client.importAccount("R-2");
        assertNotEquals(first, second);
        Control.put("/reset/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200);
        Control.put("/reset/clock", "{'advance':'PT1H'}").statusCode(200);
        var initial = Control.get("/guide/reference-data").extract().asString();

        Control.post("/reset/reset")
                .statusCode(200)
                .body("name", equalTo("reset"))
                .body("accounts.imported", equalTo(0))
                .body("clock.at", equalTo("2019-08-06T13:00:00Z"));
        assertEquals(initial, Control.get("/reset/reference-data").extract().asString());
        client.get("all-account-import-processes/TENTACLE_ENERGY/")
                .statusCode(200)
                .body("", empty());
        assertEquals(first, client.importAccount("R-2"));
        Control.post("/nobody/reset").statusCode(404);
    }

    @Test
    void resetSwitchesTheHoldOffAndKeepsTheOtherProcessingSettings() {
        var client = Control.likeGuide("reset-hold");
        Control.put("/reset-hold/processing", "{'concurrency_limit':7,'duration':'PT0.001S','hold':true}")
                .statusCode(200);
        Control.post("/reset-hold/reset").statusCode(200);
        Control.get("/reset-hold/processing")
                .body("hold", equalTo(false))
                .body("concurrency_limit", equalTo(7))
                .body("duration", equalTo("PT0.001S"));
        client.importAccount("RH-1");
    }

    @Test
    void copyLeavesTheHoldOfItsModelBehind() {
        Control.likeGuide("hold-model");
        Control.put("/hold-model/processing", "{'concurrency_limit':7,'hold':true}")
                .statusCode(200);
        Control.post("", "{'name':'hold-copy','copy_of':'hold-model'}").statusCode(201);
        Control.get("/hold-copy/processing").body("hold", equalTo(false)).body("concurrency_limit", equalTo(7));
    }

    @Test
    void tokensOutliveResetsButNotTheSandbox() {
        var client = Control.likeGuide("tokens");
        String key = Control.get("/tokens").extract().path("api_keys[0]");
        var token = TokenClient.token(key);
        for (int i = 0; i < 3; i++) {
            Control.post("/tokens/reset").statusCode(200);
            client.stage(account("TOK-1"));
            new DataImport(token)
                    .get("all-account-import-processes/TENTACLE_ENERGY/")
                    .statusCode(200)
                    .body("", hasSize(1));
        }
        Control.delete("/tokens").statusCode(204);
        Control.likeGuide("tokens");
        new DataImport(token)
                .get("all-account-import-processes/TENTACLE_ENERGY/")
                .statusCode(401);
    }

    @Test
    void resetsAtOnceAllSucceed() throws Exception {
        var client = Control.likeGuide("resets");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> Control.post("/resets/reset").extract().statusCode());
        }
        var pool = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertEquals(200, status.get());
            }
        } finally {
            pool.shutdown();
        }
        client.importAccount("RS-1");
    }

    @Test
    void sandboxSeesNothingOfAnother() {
        var north = Control.likeGuide("north");
        var south = Control.likeGuide("south");
        var number = north.importAccount("SAME");
        north.stage(account("NORTH-ONLY"));
        south.get("all-account-import-processes/TENTACLE_ENERGY/").body("", empty());
        south.get("account-transfer-status/TENTACLE_ENERGY/SAME/").statusCode(404);
        Control.get("/south/accounts").body("", empty());
        Control.get("/south/accounts/" + number).statusCode(404);
        Control.put("/south/import-suppliers/TENTACLE_ENERGY/accounts/NORTH-ONLY/skip")
                .statusCode(204);
        Control.put("/south/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200);
        Control.put("/south/clock", "{'advance':'P1D'}").statusCode(200);
        north.get("pending-account-import-processes/TENTACLE_ENERGY/").body("", hasSize(1));
        Control.get("/north").body("clock.at", equalTo("2019-08-06T12:00:00Z")).body("accounts.skipped", equalTo(0));
        north.importAccount("AFTER");
        Control.delete("/south").statusCode(204);
        north.get("imported-account-import-processes/TENTACLE_ENERGY/").body("", hasSize(2));
    }

    @Test
    void clockIsSetInEveryForm() {
        Control.likeGuide("clock");
        Control.put("/clock/clock", "{'mode':'frozen','at':'2024-05-06T07:08:09Z'}")
                .statusCode(200)
                .body("mode", equalTo("frozen"))
                .body("at", equalTo("2024-05-06T07:08:09Z"));
        Control.put("/clock/clock", "{'advance':'P1DT1H'}").body("at", equalTo("2024-05-07T08:08:09Z"));
        Control.put("/clock/clock", "{'mode':'offset','at':'2024-01-01T00:00:00Z'}")
                .statusCode(200)
                .body("mode", equalTo("offset"))
                .body("at", startsWith("2024-01-01T00:0"));
        Control.put("/clock/clock", "{'advance':'PT1H'}")
                .body("mode", equalTo("offset"))
                .body("at", startsWith("2024-01-01T01:0"));
        Control.put("/clock/clock", "{'mode':'live'}").statusCode(200).body("mode", equalTo("live"));
        var tomorrow = Instant.parse(Control.put("/clock/clock", "{'advance':'P1D'}")
                .statusCode(200)
                .body("mode", equalTo("offset"))
                .extract()
                .path("at"));
        var off = Duration.between(Clock.systemUTC().instant(), tomorrow).toMinutes();
        assertTrue(off >= 1439 && off <= 1440, tomorrow.toString());
        Control.get("/clock").body("clock.mode", equalTo("offset"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'mode':'frozen'}",
                "{'mode':'live','advance':'P1D'}",
                "{'mode':'live','at':'2021-01-01T00:00:00Z'}",
                "{'advance':'P1M'}",
                "{'advance':'-P1D'}",
                "{'advance':'PT9999999999H'}",
                "{'advance':7}",
                "{'mode':'offset','at':'soon'}",
                "{'mode':'frozen','at':'+10000-01-01T00:00:00Z'}"
            })
    void invalidClockIsRefused(String body) {
        Control.put("/guide/clock", body).statusCode(400).body("code", equalTo("clock_failed_validation"));
        Control.get("/guide").body("clock.at", equalTo("2019-08-06T12:00:00Z"));
    }

    @Test
    void clockDoesNotLeaveTheCalendar() {
        Control.likeGuide("late");
        Control.put("/late/clock", "{'mode':'frozen','at':'9999-12-30T00:00:00Z'}")
                .statusCode(200);
        Control.put("/late/clock", "{'advance':'P2D'}").statusCode(400).body("errors[0].attr", equalTo("advance"));
        Control.put("/nobody/clock", "{'mode':'live'}").statusCode(404);
    }
}
