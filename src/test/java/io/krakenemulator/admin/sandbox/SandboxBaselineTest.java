package io.krakenemulator.admin.sandbox;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The state that resets return to, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SandboxBaselineTest {

    private static String referenceData(String name) {
        return Control.get("/" + name + "/reference-data").extract().asString();
    }

    @Test
    void resetReturnsToTheBaselineNotToTheCreation() {
        var client = Control.likeGuide("base");
        var creation = referenceData("base");
        Control.get("/base")
                .body("baseline.set_at", nullValue())
                .body("baseline.clock_mode", nullValue())
                .body("baseline.clock_at", nullValue());
        Control.patch("/base/reference-data", "{'operations_teams':[{'name':'Night shift'}]}")
                .statusCode(200);
        client.importAccount("B-1");

        Control.post("/base/baseline")
                .statusCode(200)
                .body("name", equalTo("base"))
                .body("accounts.imported", equalTo(1))
                .body("baseline.set_at", matchesPattern("20.*Z"))
                .body("baseline.clock_mode", equalTo("frozen"))
                .body("baseline.clock_at", equalTo("2019-08-06T12:00:00Z"));
        var baseline = referenceData("base");
        assertNotEquals(creation, baseline);

        for (int i = 0; i < 2; i++) {
            Control.put("/base/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                    .statusCode(200);
            Control.put("/base/clock", "{'mode':'live'}").statusCode(200);
            Control.post("/base/reset")
                    .statusCode(200)
                    .body("accounts.imported", equalTo(0))
                    .body("clock.mode", equalTo("frozen"))
                    .body("clock.at", equalTo("2019-08-06T12:00:00Z"))
                    .body("baseline.set_at", notNullValue());
            assertEquals(baseline, referenceData("base"));
            client.importAccount("B-1");
        }
    }

    @Test
    void baselineHoldsTheProductsThatClientsHaveCreated() {
        var client = Control.likeGuide("base-products");
        client.post("products/", DataImport.<JsonNode>fixture("product/four-tariffs"))
                .statusCode(201);
        var baseline = referenceData("base-products");
        assertNotEquals(referenceData("guide"), baseline);
        Control.post("/base-products/baseline").statusCode(200);
        Control.change("base-products", document -> document.putArray("products"));
        assertNotEquals(baseline, referenceData("base-products"));
        Control.post("/base-products/reset").statusCode(200);
        assertEquals(baseline, referenceData("base-products"));
        client.importAccount("BP-1");
    }

    @Test
    void liveClockOfTheBaselineStaysLive() {
        Control.likeGuide("base-live");
        Control.put("/base-live/clock", "{'mode':'live'}").statusCode(200);
        Control.post("/base-live/baseline")
                .statusCode(200)
                .body("baseline.clock_mode", equalTo("live"))
                .body("baseline.clock_at", nullValue());
        Control.put("/base-live/clock", "{'advance':'P1D'}").body("mode", equalTo("offset"));
        Control.post("/base-live/reset").statusCode(200).body("clock.mode", equalTo("live"));
    }

    @Test
    void offsetClockRunsOnFromTheMomentOfTheBaselineAfterEachReset() {
        Control.likeGuide("base-offset");
        Control.put("/base-offset/clock", "{'mode':'offset','at':'2024-01-01T00:00:00Z'}")
                .statusCode(200);
        Control.post("/base-offset/baseline")
                .statusCode(200)
                .body("baseline.clock_mode", equalTo("offset"))
                .body("baseline.clock_at", startsWith("2024-01-01T00:0"));
        Control.put("/base-offset/clock", "{'advance':'P9D'}").statusCode(200);
        Control.post("/base-offset/reset")
                .statusCode(200)
                .body("clock.mode", equalTo("offset"))
                .body("clock.at", startsWith("2024-01-01T00:0"));
    }

    @Test
    void lastBaselineCounts() {
        Control.likeGuide("base-last");
        Control.post("/base-last/baseline").statusCode(200);
        Control.put("/base-last/clock", "{'advance':'P1D'}").statusCode(200);
        Control.post("/base-last/baseline").statusCode(200);
        Control.put("/base-last/clock", "{'advance':'P1D'}").statusCode(200);
        Control.post("/base-last/reset").body("clock.at", equalTo("2019-08-07T12:00:00Z"));
    }

    @Test
    void copyTakesThePresentStateAndNotTheBaseline() {
        Control.likeGuide("base-model");
        Control.post("/base-model/baseline").statusCode(200);
        Control.put("/base-model/clock", "{'advance':'P1D'}").statusCode(200);
        Control.post("", "{'name':'base-copy','copy_of':'base-model'}")
                .statusCode(201)
                .body("baseline.set_at", nullValue());
        Control.post("/base-copy/reset").body("clock.at", equalTo("2019-08-07T12:00:00Z"));
    }

    @Test
    void unknownSandboxHasNoBaseline() {
        Control.post("/nobody/baseline").statusCode(404).body("code", equalTo("sandbox_not_found"));
    }

    /** Each change adds one team; a baseline in their midst holds those that came before it, and the last one all. */
    @Test
    void baselinesChangesAndResetsAtOnceAllSucceed() throws Exception {
        var client = Control.likeGuide("base-race");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var team = "{'operations_teams':[{'name':'Team " + i + "'}]}";
            calls.add(() ->
                    Control.patch("/base-race/reference-data", team).extract().statusCode());
            calls.add(() -> Control.post("/base-race/baseline").extract().statusCode());
            calls.add(() -> Control.post("/base-race/reset").extract().statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> status : pool.invokeAll(calls)) {
                // A change of a sandbox that is reset meanwhile says so
                assertTrue(
                        List.of(200, 409).contains(status.get()), status.get().toString());
            }
        } finally {
            pool.shutdown();
        }
        Control.post("/base-race/baseline").statusCode(200);
        var baseline = referenceData("base-race");
        Control.post("/base-race/reset").statusCode(200);
        assertEquals(baseline, referenceData("base-race"));
        client.importAccount("BR-1");
    }
}
