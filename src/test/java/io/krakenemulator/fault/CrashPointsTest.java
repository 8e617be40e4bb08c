package io.krakenemulator.fault;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loaders of different care against an exploration of crash points. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CrashPointsTest {

    private static CrashLoader loader(String name, String settings) {
        Control.likeGuide("crash-" + name, "key-crash-" + name);
        Control.put(path(name), settings).statusCode(200);
        return new CrashLoader("key-crash-" + name);
    }

    private static String path(String name) {
        return "/crash-" + name + "/crash-points";
    }

    private static ValidatableResponse report(String name) {
        return Control.get(path(name)).statusCode(200);
    }

    @Test
    void carefulLoaderLosesAndDoublesNothing() {
        var loader = loader("careful", "{'mode':'both','calls':6,'depth':2}");
        IntStream.range(0, 40).forEach(i -> loader.migrateWithCare("C-" + i));
        report("careful")
                .body("accounts.total", equalTo(40))
                .body("accounts.ok", equalTo(40))
                .body("findings", empty())
                .body("shortest", nullValue())
                .body("explored.cuts", greaterThan(250))
                .body("explored.plans", equalTo(154))
                .body("explored.plans_begun", equalTo(20))
                .body(
                        "explored.points.operation",
                        contains(
                                "accountTransferStatus",
                                "createNotes",
                                "processAccount",
                                "sendRegistrationFlows",
                                "stageAccount"))
                .body("explored.points.before", everyItem(greaterThan(0)))
                .body("explored.points.after", everyItem(greaterThan(0)))
                .body("explored.points.during", everyItem(greaterThan(0)));
    }

    @Test
    void naiveLoaderDoublesItsNoteByOneCut() {
        var loader = loader("naive", "{'mode':'plans','calls':3,'depth':1}");
        IntStream.range(0, 10).forEach(i -> loader.migrateNaively("N-" + i));
        report("naive")
                .body("explored.plans_completed", equalTo(10))
                .body("explored.cuts", equalTo(9))
                .body("accounts.ok", equalTo(8))
                .body("accounts.doubled", equalTo(2))
                .body("accounts.lost", equalTo(0))
                .body("found", equalTo(2))
                .body("findings.external_account_number", contains("N-8", "N-9"))
                .body("shortest.kind", equalTo("doubled"))
                .body("shortest.object", equalTo("note"))
                .body("shortest.times", equalTo(2))
                .body("shortest.cuts", hasSize(1))
                .body("shortest.cuts[0].call", equalTo(3))
                .body("shortest.cuts[0].operation", equalTo("createNotes"))
                .body("shortest.cuts[0].boundary", equalTo("after"));
    }

    @Test
    void loaderWithoutRetryLosesAccountsAndNotes() {
        var loader = loader("hasty", "{'mode':'plans','calls':3,'depth':1}");
        IntStream.range(0, 10).forEach(i -> loader.migrateWithoutRetry("H-" + i));
        report("hasty")
                .body("accounts.ok", equalTo(7))
                .body("accounts.lost", equalTo(3))
                .body("findings.external_account_number", contains("H-1", "H-4", "H-7"))
                .body("findings.kind", everyItem(equalTo("lost")))
                .body("findings.object", contains("account", "account", "note"))
                .body("findings.cuts.operation.flatten()", contains("stageAccount", "processAccount", "createNotes"))
                .body("findings.cuts.boundary.flatten()", everyItem(equalTo("before")));
    }

    @Test
    void accountUnderAnotherNumberIsDoubledByItsMeterPoints() {
        var loader = loader("points", "{'mode':'plans','calls':2,'depth':1,'unique_meter_points':true}");
        Control.change(
                "crash-points", data -> data.withObjectProperty("instance").put("check_digits", false));
        IntStream.range(0, 5).forEach(loader::migrateUnderNewNumbers);
        report("points")
                .body("accounts.lost", equalTo(1))
                .body("accounts.doubled", equalTo(2))
                .body("findings.object", everyItem(equalTo("account")))
                .body("findings.kind", contains("lost", "doubled", "doubled"))
                .body("findings.times", contains(0, 3, 3))
                .body("findings.cuts.boundary.flatten()", contains("before", "after", "during"));
        Control.put(path("points"), "{}").statusCode(200).body("unique_meter_points", equalTo(false));
    }

    @Test
    void everyCallIsCutAtEachBoundaryInTurn() {
        var loader = loader("every", "{'mode':'every'}");
        loader.migrateNaively("E-1");
        report("every")
                .body("explored.points.operation", contains("createNotes", "processAccount", "stageAccount"))
                .body("explored.points.before", contains(1, 1, 1))
                .body("explored.points.after", contains(1, 1, 1))
                .body("explored.points.during", contains(1, 1, 1))
                .body("explored.plans", equalTo(0))
                .body("shortest.times", equalTo(3))
                .body("shortest.cuts", hasSize(9));
    }

    @Test
    void onlyTheNamedOperationsAreCut() {
        var loader = loader("named", "{'mode':'every','operations':['createNotes']}");
        loader.migrateNaively("O-1");
        report("named")
                .body("operations", contains("createNotes"))
                .body("explored.points.operation", contains("createNotes"))
                .body("shortest.cuts.call", contains(1, 2, 3));
        Control.get("/crash-named/requests?fault=0")
                .statusCode(200)
                .body("requests.operation", contains("createNotes", "createNotes", "createNotes"));
    }

    @Test
    void refusedAccountWithoutCutIsUnfinished() {
        var loader = loader("unfinished", "{'mode':'plans','operations':['createNotes']}");
        loader.migrateNaively("U-1");
        Control.supplierIs("crash-unfinished", "PAUSED");
        loader.migrateNaively("U-2");
        report("unfinished")
                .body("accounts.ok", equalTo(1))
                .body("accounts.unfinished", equalTo(1))
                .body("findings", empty());
    }

    @Test
    void explorationEndsWithItsCuts() {
        var loader = loader("ended", "{'mode':'every'}");
        Control.delete(path("ended")).statusCode(204);
        loader.migrateWithoutRetry("D-1");
        Control.get(path("ended")).statusCode(404).body("code", equalTo("crash_points_not_found"));
        Control.account("crash-ended", "D-1");
        Control.put(path("ended"), "{}").statusCode(200).body("accounts.total", equalTo(0));
        Control.post("/crash-ended/reset").statusCode(200);
        Control.get(path("ended")).statusCode(404);
    }

    @Test
    void faultRuleTakesPrecedence() {
        var loader = loader("rule", "{'mode':'every'}");
        Control.post("/crash-rule/faults", "{'act':{'status':500}}").statusCode(201);
        loader.migrateWithoutRetry("R-1");
        report("rule").body("explored.cuts", equalTo(0)).body("accounts.total", equalTo(0));
        Control.delete("/crash-rule/faults").statusCode(204);
        loader.migrateWithoutRetry("R-1");
        report("rule").body("explored.cuts", equalTo(3));
    }

    @Test
    void settingsAreChecked() {
        Control.likeGuide("crash-settings");
        Control.put(path("settings"), "{'calls':3,'depth':4,'operations':['createProducts'],'mode':'some'}")
                .statusCode(400)
                .body("code", equalTo("crash_points_failed_validation"));
        Control.put(path("settings"), "{'calls':3,'depth':4,'operations':['createProducts']}")
                .statusCode(400)
                .body("errors.attr", contains("depth", "operations.0"));
        Control.put(path("settings"), "{'calls':17}").statusCode(400).body("errors.attr", contains("calls"));
        Control.put(path("settings"), "{}")
                .statusCode(200)
                .body("mode", equalTo("both"))
                .body("calls", equalTo(8))
                .body("depth", equalTo(2))
                .body("operations", empty())
                .body("explored.plans", equalTo(277))
                .body("findings", empty());
        Control.put(path("settings"), "{'calls':1}").statusCode(200).body("depth", equalTo(1));
        Control.get("/nowhere/crash-points").statusCode(404);
    }
}
