package io.krakenemulator.instruction;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InstructionResourceTest {

    private static final String PATH = "payment-instruction/create/";
    private static final String HAS_ACTIVE = "Account already has an active instruction";

    @Test
    void instructionIsCreated() {
        var number = GUIDE.importAccount("PI-CREATED");
        GUIDE.post(PATH, fixture("instruction/card", "PI-CREATED"))
                .statusCode(201)
                .body("keySet()", contains("kraken_account_number", "reference"))
                .body("kraken_account_number", equalTo(number))
                .body("reference", equalTo("CARD-ON-FILE-7001"));
    }

    @Test
    void longestReferenceIsAnsweredWhole() {
        GUIDE.importAccount("PI-LONG");
        var reference = "R".repeat(512);
        var instruction = fixture("instruction/card", "PI-LONG");
        instruction.remove("instruction_reference");
        GUIDE.post(PATH, instruction.put("reference", reference))
                .statusCode(201)
                .body("reference", equalTo(reference));
        GUIDE.post(PATH, instruction.put("reference", reference + "R"))
                .statusCode(400)
                .body("errors.code", contains("max_length"));
    }

    @Test
    void ledgerHasOneActiveInstruction() {
        GUIDE.importAccount("PI-ACTIVE");
        GUIDE.post(PATH, instruction("PI-ACTIVE", "R-1")).statusCode(201);
        GUIDE.post(PATH, instruction("PI-ACTIVE", "R-2"))
                .statusCode(400)
                .body("keySet()", contains("error_detail", "external_account_number", "import_supplier", "reference"))
                .body("error_detail", equalTo(HAS_ACTIVE))
                .body("external_account_number", equalTo("PI-ACTIVE"))
                .body("import_supplier", equalTo("TENTACLE_ENERGY"))
                .body("reference", equalTo("R-2"));
    }

    @Test
    void importedInstructionIsActive() {
        var payload = account("PI-IMPORTED");
        payload.putArray("payment_instructions")
                .addObject()
                .put("vendor", "STRIPE")
                .put("type", "CARD")
                .put("reference", "R-0");
        GUIDE.importAccount(payload);
        GUIDE.post(PATH, instruction("PI-IMPORTED", "R-1")).statusCode(400).body("error_detail", equalTo(HAS_ACTIVE));
    }

    @Test
    void eachLedgerCanHaveAnActiveInstruction() {
        var sandbox = Control.likeGuide("instruction-ledgers");
        Control.change("instruction-ledgers", document -> {
            var types = document.putArray("ledger_types");
            types.addObject().put("code", "LEDGER-A");
            types.addObject().put("code", "LEDGER-B");
        });
        sandbox.importAccount("P");
        sandbox.post(PATH, instruction("P", "R-1").put("ledger_code", "LEDGER-A"))
                .statusCode(201);
        sandbox.post(PATH, instruction("P", "R-2").put("ledger_code", "LEDGER-B"))
                .statusCode(201);
        sandbox.post(PATH, instruction("P", "R-3").put("ledger_code", "LEDGER-A"))
                .statusCode(400)
                .body("error_detail", equalTo(HAS_ACTIVE));
        sandbox.post(PATH, instruction("P", "R-4")).statusCode(201);
    }

    @Test
    void concurrentCallsCreateOneInstruction() {
        GUIDE.importAccount("PI-RACE");
        var calls = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 16; i++) {
            var payload = instruction("PI-RACE", "R-" + i);
            calls.add(CompletableFuture.supplyAsync(
                    () -> GUIDE.post(PATH, payload).extract().statusCode()));
        }
        assertEquals(
                1,
                calls.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 201)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMULATED-NOT-FOUND", "EMULATED-PERSISTENT-FAILURE-77"})
    void createReturns400WhenTheVendorDoesNotKnowOrFails(String reference) {
        GUIDE.importAccount("PI-" + reference);
        for (int i = 0; i < 2; i++) {
            GUIDE.post(PATH, instruction("PI-" + reference, reference))
                    .statusCode(400)
                    .body("reference", equalTo(reference))
                    .body("external_account_number", equalTo("PI-" + reference));
        }
        GUIDE.post(PATH, instruction("PI-" + reference, "EMULATED-OK")).statusCode(201);
    }

    @Test
    void createReturns500OnceAndThen201OnIntermittentTrouble() {
        GUIDE.importAccount("PI-RETRY");
        var payload = instruction("PI-RETRY", "EMULATED-INTERMITTENT-FAILURE-1");
        GUIDE.post(PATH, payload)
                .statusCode(500)
                .body("keySet()", contains("error_detail", "external_account_number", "import_supplier", "reference"));
        GUIDE.post(PATH, instruction("PI-RETRY", "EMULATED-INTERMITTENT-FAILURE-2"))
                .statusCode(500);
        GUIDE.post(PATH, payload).statusCode(201);
        GUIDE.post(PATH, payload).statusCode(400).body("error_detail", equalTo(HAS_ACTIVE));
    }

    @Test
    void vendorScriptHasPrecedence() {
        var sandbox = Control.likeGuide("instruction-script");
        Control.change("instruction-script", document -> ((ObjectNode)
                        document.withArray("payment_vendors").get(0))
                .putObject("outcomes")
                .put("R-GONE", "NOT_FOUND")
                .put("EMULATED-NOT-FOUND", "FOUND"));
        sandbox.importAccount("P");
        sandbox.post(PATH, instruction("P", "R-GONE")).statusCode(400).body("reference", equalTo("R-GONE"));
        sandbox.post(PATH, instruction("P", "EMULATED-NOT-FOUND")).statusCode(201);
    }

    @Test
    void accountMustBeImported() {
        GUIDE.post(PATH, instruction("PI-NOBODY", "R"))
                .statusCode(400)
                .body("errors.code", contains("import_process_does_not_exist"))
                .body("errors.attr", contains("external_account_number"));
        GUIDE.stage(account("PI-STAGED"));
        GUIDE.post(PATH, instruction("PI-STAGED", "R"))
                .statusCode(400)
                .body("errors.code", contains("account_not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "COMPLETE"})
    void migrationMustBeOngoing(String status) {
        var name = "instructions-" + status.toLowerCase(Locale.ROOT);
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("P");
        Control.supplierIs(name, status);
        sandbox.post(PATH, instruction("P", "R"))
                .statusCode(400)
                .body("errors.code", contains("import_supplier_migration_not_ongoing"));
    }

    @Test
    void payloadIsValidated() {
        GUIDE.post(PATH, instruction("PI-INVALID", "R").put("vendor", "NOBODY").put("type", "BARTER"))
                .statusCode(400)
                .body("code", equalTo("payment_instruction_failed_validation"))
                .body("errors.attr", hasItem("vendor"))
                .body("errors.attr", hasItem("type"));
        GUIDE.post(PATH, "{}").statusCode(400).body("errors.attr", hasItem("external_account_number"));
        GUIDE.post(PATH, "7").statusCode(400);
    }

    private static ObjectNode instruction(String number, String reference) {
        return fixture("instruction/card", number).put("instruction_reference", reference);
    }
}
