package io.krakenemulator.admin.accounts;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.exactly;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One account as the control API shows it, in every state and by either number, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountInAnyStateTest {

    private static final String PROCESS = "account-import-process/process/";

    private static final String STAGE = "account-import-process/create-or-update/";

    private static final String SUPPLIERS = "/import-suppliers/";

    private static ObjectNode process(String number) {
        ObjectNode request =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        return request.put("external_account_number", number);
    }

    private static JsonNode find(String path) {
        return exactly(Control.get(path).statusCode(200).extract().asString());
    }

    @Test
    void stagedAccountIsShownByItsExternalNumber() {
        var client = Control.likeGuide("any-staged");
        client.stage(account("ST-1"));
        Control.get("/any-staged/accounts/ST-1")
                .statusCode(200)
                .body("import_supplier", equalTo("TENTACLE_ENERGY"))
                .body("external_account_number", equalTo("ST-1"))
                .body("state", equalTo("STAGED"))
                .body("staged_at", equalTo("2019-08-06T12:00:00.000000Z"))
                .body("payload.external_account_number", equalTo("ST-1"))
                .body("customers[0].given_name", notNullValue())
                .body("last_errors", empty())
                .body("last_errors_found", equalTo(0))
                .body("last_error_at", nullValue())
                .body("kraken_account_number", nullValue())
                .body("created_at", nullValue())
                .body("balance", nullValue())
                .body("operations_team", nullValue())
                .body("open_statement.opened_on", nullValue())
                .body("meter_points", empty())
                .body("transactions", empty());
    }

    @Test
    void failedAccountKeepsTheErrorsThatItsProcessCallAnswered() {
        var client = Control.likeGuide("any-failed");
        client.stage(account("FA-1"));
        var document = Control.get("/any-failed/reference-data").extract().asString();
        Control.change("any-failed", changed -> changed.putArray("products"));
        JsonNode answer = exactly(
                client.post(PROCESS, process("FA-1")).statusCode(400).extract().asString());
        assertTrue(answer.path("errors").size() > 0, answer::toString);

        var failed = find("/any-failed/accounts/FA-1");
        assertEquals(answer.get("errors"), failed.get("last_errors"));
        assertEquals(
                answer.get("errors").size(), failed.get("last_errors_found").intValue());
        assertEquals("STAGED", failed.get("state").asText());
        assertEquals("2019-08-06T12:00:00.000000Z", failed.get("last_error_at").asText());
        assertEquals("FA-1", failed.at("/payload/external_account_number").asText());

        client.post(STAGE, account("FA-1")).statusCode(400);
        assertEquals(answer.get("errors"), find("/any-failed/accounts/FA-1").get("last_errors"));
        Control.put("/any-failed/reference-data", document).statusCode(200);
        client.post(STAGE, account("FA-1")).statusCode(200);
        Control.get("/any-failed/accounts/FA-1")
                .body("last_errors", empty())
                .body("last_errors_found", equalTo(0))
                .body("last_error_at", nullValue());
    }

    @Test
    void successClearsTheErrors() {
        var client = Control.likeGuide("any-success");
        client.stage(account("SU-1"));
        var document = Control.get("/any-success/reference-data").extract().asString();
        Control.change("any-success", changed -> changed.putArray("products"));
        client.post(PROCESS, process("SU-1")).statusCode(400);
        Control.put("/any-success/reference-data", document).statusCode(200);
        client.post(PROCESS, process("SU-1")).statusCode(201);
        Control.get("/any-success/accounts/SU-1")
                .body("state", equalTo("IMPORTED"))
                .body("last_errors", empty());
    }

    @Test
    void dryRunThatFailsLeavesNoErrors() {
        var client = Control.likeGuide("any-dry");
        client.stage(account("DR-1"));
        Control.change("any-dry", changed -> changed.putArray("products"));
        client.post(PROCESS, process("DR-1").put("dry_run", true)).statusCode(400);
        Control.get("/any-dry/accounts/DR-1").body("last_errors", empty());
    }

    @Test
    void importedAccountIsTheSameByEitherNumber() {
        var client = Control.likeGuide("any-imported");
        var number = client.importAccount("IM-1");
        var byOwn = find("/any-imported/accounts/" + number);
        assertEquals(byOwn, find("/any-imported/accounts/IM-1"));
        assertEquals(byOwn, find("/any-imported/accounts/IM-1?supplier=TENTACLE_ENERGY"));
        assertEquals(byOwn, find("/any-imported/accounts/" + number + "?supplier=TENTACLE_ENERGY"));
        assertEquals("IMPORTED", byOwn.path("state").asText());
        assertEquals(number, byOwn.path("kraken_account_number").asText());
        Control.get("/any-imported/accounts/IM-1?supplier=OTHER")
                .statusCode(404)
                .body("code", equalTo("account_not_found"));
        Control.get("/any-imported/accounts/" + number + "?supplier=OTHER").statusCode(404);
    }

    @Test
    void accountInProgressIsShownWithItsPayload() throws Exception {
        var client = Control.likeGuide("any-progress");
        client.stage(account("PR-1"));
        Control.put("/any-progress/processing", "{'hold':true}").statusCode(200);
        var call = CompletableFuture.supplyAsync(
                () -> client.post(PROCESS, process("PR-1")).extract().statusCode());
        for (int i = 0; i < 400 && !inProgress(); i++) {
            Thread.sleep(25);
        }
        Control.get("/any-progress/accounts/PR-1")
                .body("state", equalTo("IN_PROGRESS"))
                .body("payload.external_account_number", equalTo("PR-1"));
        Control.put("/any-progress/processing", "{'hold':false}").statusCode(200);
        assertEquals(201, call.get(20, TimeUnit.SECONDS));
        Control.get("/any-progress/accounts/PR-1").body("state", equalTo("IMPORTED"));
    }

    private static boolean inProgress() {
        return "IN_PROGRESS"
                .equals(find("/any-progress/accounts/PR-1").path("state").asText());
    }

    @Test
    void skippedAccountIsShownWithAndWithoutData() {
        var client = Control.likeGuide("any-skipped");
        client.stage(account("SK-1"));
        var skipped = "/any-skipped" + SUPPLIERS + "TENTACLE_ENERGY/accounts/";
        Control.put(skipped + "SK-1/skip").statusCode(204);
        Control.put(skipped + "SK-2/skip").statusCode(204);
        Control.get("/any-skipped/accounts/SK-1")
                .body("state", equalTo("SKIPPED"))
                .body("payload.external_account_number", equalTo("SK-1"));
        Control.get("/any-skipped/accounts/SK-2")
                .statusCode(200)
                .body("state", equalTo("SKIPPED"))
                .body("payload", nullValue())
                .body("customers", empty())
                .body("ledgers", empty());
    }

    @Test
    void numberOfSeveralSuppliersNeedsItsSupplier() {
        var client = Control.likeGuide("any-shared");
        Control.put("/any-shared" + SUPPLIERS + "SECOND", "{}").statusCode(200);
        client.stage(account("SH-1"));
        client.stage(account("SH-1").put("import_supplier", "SECOND"));
        Control.get("/any-shared/accounts/SH-1")
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"))
                .body("errors.attr", contains("supplier"))
                .body("errors.code", contains("required"))
                .body("errors[0].detail", containsString("SECOND, TENTACLE_ENERGY"));
        Control.get("/any-shared/accounts/SH-1?supplier=SECOND")
                .statusCode(200)
                .body("import_supplier", equalTo("SECOND"));
        var number =
                client.post(PROCESS, process("SH-1")).statusCode(201).extract().<String>path("kraken_account_number");
        Control.get("/any-shared/accounts/" + number).body("import_supplier", equalTo("TENTACLE_ENERGY"));
    }

    @Test
    void numberOfAnAccountComesBeforeAnExternalNumber() {
        var client = Control.likeGuide("any-both");
        var number = client.importAccount("BO-1");
        client.stage(account(number));
        Control.get("/any-both/accounts/" + number).statusCode(200).body("external_account_number", equalTo("BO-1"));
    }

    @Test
    void externalNumberMayHaveCharactersThatThePathEscapes() {
        var client = Control.likeGuide("any-escaped");
        client.stage(account("A/B 1?ü%"));
        Control.get("/any-escaped/accounts/A%2FB%201%3F%C3%BC%25")
                .statusCode(200)
                .body("external_account_number", equalTo("A/B 1?ü%"));
    }

    @Test
    void unknownNumberIsNotFound() {
        Control.likeGuide("any-unknown");
        Control.get("/any-unknown/accounts/NOBODY").statusCode(404).body("code", equalTo("account_not_found"));
        Control.get("/any-unknown/accounts/NOBODY?supplier=%00")
                .statusCode(400)
                .body("errors.attr", contains("supplier"));
        Control.get("/nobody/accounts/NOBODY").statusCode(404).body("code", equalTo("sandbox_not_found"));
    }
}
