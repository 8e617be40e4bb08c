package io.krakenemulator.fault;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
    void refusedAccountIsUnfinishedIfOnlyItsNoteWasCut() {
        var loader = loader("unfinished", "{'mode':'plans','operations':['createNotes']}");
        loader.migrateNaively("U-1");
        Control.supplierIs("crash-unfinished", "PAUSED");
        loader.migrateNaively("U-2");
        report("unfinished")
                .body("accounts.ok", equalTo(1))
                .body("accounts.unfinished", equalTo(1))
                .body("found", equalTo(1))
                .body("findings.kind", contains("unfinished"))
                .body("findings.object", contains("account"))
                .body("findings.detail", contains("The account was never staged."));
    }

    @Test
    void loaderThatGivesUpAtTheFirstCutLeavesItsWholeCohortUnfinished() {
        var loader = loader("gone", "{'mode':'every'}");
        IntStream.range(0, 8).forEach(i -> loader.migrateUntilCut("G-" + i));
        report("gone")
                .body("accounts.total", equalTo(8))
                .body("accounts.ok", equalTo(0))
                .body("accounts.unfinished", equalTo(8))
                .body("found", equalTo(8))
                .body("findings.kind", everyItem(equalTo("unfinished")))
                .body("findings.object", everyItem(equalTo("call")))
                .body("shortest.cuts", hasSize(1))
                .body("shortest.cuts[0].operation", equalTo("validateAccount"));
    }

    @Test
    void accountThatHasOnlyBeenValidatedIsLostOnceTheLoaderImportsOthers() {
        var loader = loader("given-up", "{'mode':'plans','calls':3,'depth':1}");
        IntStream.range(0, 10).forEach(i -> loader.migrateUntilCut("V-" + i));
        report("given-up")
                .body("accounts.ok", equalTo(3))
                .body("accounts.lost", equalTo(7))
                .body("accounts.unfinished", equalTo(0))
                .body("found", equalTo(7))
                .body("findings.kind", everyItem(equalTo("lost")))
                .body("findings.object", everyItem(equalTo("account")))
                .body("findings.detail[0]", equalTo("The account was never staged."))
                .body("findings.detail[6]", equalTo("The account is staged and not imported."))
                .body("findings.cuts", everyItem(hasSize(1)));
    }

    @Test
    void stagingIsEnoughIfTheLoaderAsksForNoMore() {
        var loader = loader("staged", "{'mode':'plans','calls':1,'depth':1}");
        IntStream.range(0, 4).forEach(i -> loader.stageOnce("S-" + i));
        report("staged")
                .body("accounts.ok", equalTo(3))
                .body("accounts.lost", equalTo(1))
                .body("findings.external_account_number", contains("S-1"));
    }

    @Test
    void validationThatIsRepeatedIsFinished() {
        var loader = loader("validated", "{'mode':'every'}");
        loader.validateWithCare("W-1");
        report("validated").body("accounts.ok", equalTo(1)).body("found", equalTo(0));
    }

    @Test
    void noteOfAnAccountThatNeverExistedIsLost() {
        var loader = loader("nobody", "{'mode':'plans','calls':1,'depth':1}");
        IntStream.range(0, 2).forEach(i -> loader.addNote("X-" + i));
        report("nobody")
                .body("accounts.ok", equalTo(1))
                .body("accounts.lost", equalTo(1))
                .body("findings.external_account_number", contains("X-1"))
                .body("findings.object", contains("note"))
                .body("findings.detail", contains("The note of a cut call is not there."));
    }

    @Test
    void lastCallWithoutAnswerLeavesAnImportedAccountUnfinished() {
        var loader = loader("unanswered", "{'mode':'every'}");
        loader.migrateAndReadStatusOnce("A-1");
        report("unanswered")
                .body("accounts.unfinished", equalTo(1))
                .body("findings.object", contains("call"))
                .body("findings.detail", contains("The last call was cut, and no other call followed."));
    }

    @Test
    void accountWithoutCutIsNotTheShortestFinding() {
        var loader = loader("refused", "{'mode':'plans','calls':1,'depth':1}");
        Control.supplierIs("crash-refused", "PAUSED");
        loader.migrateWithoutRetry("F-0");
        report("refused")
                .body("accounts.unfinished", equalTo(1))
                .body("found", equalTo(1))
                .body("findings[0].cuts", empty())
                .body("shortest", nullValue());
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
        Control.put(path("settings"), "{'calls':3,'depth':4,'operations':['createNotes','createNotes']}")
                .statusCode(400)
                .body("errors.attr", contains("depth", "operations.1"))
                .body("errors.code", contains("invalid", "duplicate"));
        Control.put(path("settings"), "{'operations':['createNote']}")
                .statusCode(400)
                .body("errors.attr", contains("operations.0"))
                .body("errors.detail[0]", containsString("createNotes"))
                .body("errors.detail[0]", not(containsString("createProducts")));
        Control.put(path("settings"), "{'operations':['createProducts']}")
                .statusCode(400)
                .body("errors.attr", contains("operations.0"))
                .body("errors.code", contains("invalid_choice"));
        Control.put(path("settings"), "{'calls':17}").statusCode(400).body("errors.attr", contains("calls"));
        Control.put(path("settings"), "{}")
                .statusCode(200)
                .body("mode", equalTo("both"))
                .body("calls", equalTo(8))
                .body("depth", equalTo(2))
                .body("operations", empty())
                .body("explored.plans", equalTo(277))
                .body("findings", empty());
        Control.put(path("settings"), "{'calls':16,'depth':3}")
                .statusCode(200)
                .body("explored.plans", equalTo(16_249))
                .body("explored.plans_reachable", equalTo(5_000));
        Control.put(path("settings"), "{'mode':'plans','calls':16,'depth':3}")
                .statusCode(200)
                .body("explored.plans_reachable", equalTo(10_000));
        Control.put(path("settings"), "{'calls':1}").statusCode(200).body("depth", equalTo(1));
        Control.get("/nowhere/crash-points").statusCode(404);
    }
}
