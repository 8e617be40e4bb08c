package io.krakenemulator.importing;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No two accounts get the same reference, nor the same reference of a debt. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeldReferencesTest {

    private static final String VALIDATE = "validate-account/";
    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";
    private static final String REFERENCE = "reference_already_exists";
    private static final String CAIS = "cais_reference_already_in_use_on_another_account";

    private static ObjectNode withReference(ObjectNode account, String value) {
        ((ObjectNode) account.at("/references/0")).put("value", value);
        return account;
    }

    private static ObjectNode withDebt(ObjectNode account, String reference) {
        account.withObjectProperty("debt").put("cais_reference", reference);
        return account;
    }

    /** An account with the reference and the debt of another one. */
    private static ObjectNode alike(String number) {
        return withDebt(withReference(account(number), "SAME"), "CAIS-SAME");
    }

    private static ObjectNode process(String number) {
        ObjectNode request =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        return request.put("external_account_number", number);
    }

    private static void assertHeld(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("errors.code", contains(REFERENCE, CAIS))
                .body("errors.attr", contains("references.0.value", "debt.cais_reference"));
    }

    @Test
    void validationAndStagingRefuseTheReferencesOfAnImportedAccount() {
        var client = Control.likeGuide("held-first");
        var holder = client.importAccount(alike("FIRST"));
        assertHeld(client.post(VALIDATE, alike("SECOND")).body("errors[0].detail", containsString(holder)));
        assertHeld(client.post(STAGE, alike("SECOND")));
        client.post(VALIDATE, account("SECOND")).statusCode(200);
    }

    @Test
    void accountDoesNotStandAgainstItself() {
        var client = Control.likeGuide("held-itself");
        client.importAccount(alike("FIRST"));
        client.post(VALIDATE, alike("FIRST"))
                .statusCode(400)
                .body("errors.code", contains("account_import_process_already_imported"));
    }

    @Test
    void referenceOfAnotherNamespaceOrSandboxIsFree() {
        var client = Control.likeGuide("held-here");
        client.importAccount(alike("FIRST"));
        Control.likeGuide("held-there").post(VALIDATE, alike("SECOND")).statusCode(200);
    }

    @Test
    void debtsInAListAreComparedToo() {
        var client = Control.likeGuide("held-debts");
        client.importAccount(withDebt(account("FIRST"), "CAIS-1"));
        var second = account("SECOND");
        second.remove("debt");
        second.set("debts", json("[{'cais_reference': 'CAIS-2'}, {'cais_reference': 'CAIS-1'}]"));
        client.post(VALIDATE, second)
                .statusCode(400)
                .body("errors.code", contains(CAIS))
                .body("errors.attr", contains("debts.1.cais_reference"));
    }

    /** Both accounts are staged before either is imported. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void processingRefusesReferencesThatWereTakenSince(boolean dryRun) {
        var client = Control.likeGuide("held-since-" + dryRun);
        client.stage(alike("FIRST"));
        client.stage(alike("SECOND"));
        client.post(PROCESS, process("FIRST")).statusCode(201);
        assertHeld(client.post(PROCESS, process("SECOND").put("dry_run", dryRun)));
        client.post(STAGE, account("SECOND")).statusCode(200);
        client.post(PROCESS, process("SECOND")).statusCode(201);
    }

    @Test
    void oneOfManyAccountsGetsAReferenceInARace() throws Exception {
        var client = Control.likeGuide("held-race");
        int accounts = 24;
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < accounts; i++) {
            var number = "R-" + i;
            var account = i % 2 == 0 ? alike(number) : withReference(account(number), "SAME");
            var references = account.withArrayProperty("references");
            ObjectNode more = references.get(0).deepCopy();
            // In turns before and after the other one.
            references.insert(i % 3 == 0 ? 0 : 1, more.put("value", "ALSO"));
            client.stage(account);
            calls.add(() -> client.post(PROCESS, process(number)).extract().statusCode());
        }
        var threads = Executors.newFixedThreadPool(accounts);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
            assertEquals(
                    accounts - 1,
                    statuses.stream().filter(status -> status == 400).count(),
                    statuses.toString());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void scheduledAccountsAreComparedToo() {
        var client = Control.likeGuide("held-v2", "key-of-held-v2");
        client.importAccount(alike("FIRST"));
        ObjectNode body = json("{'task_params': {}}");
        body.set("payload", alike("SECOND"));
        for (var path : List.of("/v2/data-import/accounts/validate/", "/v2/data-import/accounts/")) {
            var text = given().header("Authorization", "Token key-of-held-v2")
                    .contentType(ContentType.JSON)
                    .body(body.toString())
                    .post(path)
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertTrue(text.contains(REFERENCE) && text.contains(CAIS), text);
        }
    }
}
