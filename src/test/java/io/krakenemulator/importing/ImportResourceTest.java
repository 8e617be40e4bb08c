package io.krakenemulator.importing;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests validating, staging, processing and listing accounts over HTTP: the journey, the states, the races. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportResourceTest {

    private static final String VALIDATE = "validate-account/";
    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";
    private static final String SUPPLIER = "TENTACLE_ENERGY";

    private final DataImport guide = DataImport.GUIDE;

    private static ObjectNode process(String number) {
        ObjectNode request =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        return request.put("external_account_number", number);
    }

    private static ObjectNode invalid(String number) {
        var account = account(number);
        ((ObjectNode) account.at("/customers/0")).put("landline", "abcde");
        return account;
    }

    @Test
    void validateReturnsTheCleanedPayload() {
        var account = account("IMP-1").put("stray", 1).put("billing_postcode", "w1f9de");
        var echo = guide.post(VALIDATE, account).statusCode(200).extract().asString();
        var expected = account("IMP-1").put("billing_postcode", "W1F 9DE");
        for (JsonNode need : expected.at("/customers/0/psr")) {
            ((ObjectNode) need).put("effective_from", need.get("effective_from").textValue() + "T00:00:00Z");
        }
        assertEquals(expected, DataImport.json(echo.replace('\'', '’')));
    }

    @Test
    void validateReportsCodeAndPlaceOfEachProblem() {
        guide.post(VALIDATE, invalid("IMP-2"))
                .statusCode(400)
                .body("code", equalTo("account_failed_validation"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("invalid_phone_number"))
                .body("errors[0].attr", equalTo("customers.0.landline"))
                .body("errors[0].detail", equalTo("abcde is not a valid phone number"));
    }

    @Test
    void validateStoresNothing() {
        guide.post(VALIDATE, account("IMP-3")).statusCode(200);
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-3/")
                .statusCode(404)
                .body("detail", notNullValue());
    }

    @Test
    void stageReturns201OnceAndThen200() {
        for (int status : List.of(201, 200, 200)) {
            guide.post(STAGE, account("IMP-4"))
                    .statusCode(status)
                    .body("keySet()", contains("import_supplier", "external_account_number"))
                    .body("import_supplier", equalTo(SUPPLIER))
                    .body("external_account_number", equalTo("IMP-4"));
        }
    }

    @Test
    void stageRejectsAnInvalidPayload() {
        guide.post(STAGE, invalid("IMP-5")).statusCode(400).body("errors.code", contains("invalid_phone_number"));
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-5/").statusCode(404);
    }

    @Test
    void stageRequiresANumber() {
        var account = account("none");
        account.remove("external_account_number");
        guide.post(VALIDATE, account).statusCode(200);
        guide.post(STAGE, account)
                .statusCode(400)
                .body("errors.code", contains("required"))
                .body("errors.attr", contains("external_account_number"));
    }

    @Test
    void unknownSupplierIsAnInvalidChoice() {
        guide.post(STAGE, account("IMP-6").put("import_supplier", "NOBODY"))
                .statusCode(400)
                .body("errors.code", hasItem("invalid_choice"))
                .body("errors.attr", hasItem("import_supplier"));
        guide.post(PROCESS, process("IMP-6").put("import_supplier_code", "NOBODY"))
                .statusCode(400)
                .body("errors.code", hasItem("invalid_choice"))
                .body("errors.attr", hasItem("import_supplier_code"));
    }

    @Test
    void stagedAccountIsPendingWithStatusUnknown() {
        guide.post(STAGE, account("IMP-7")).statusCode(201);
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-7/")
                .statusCode(200)
                .body("status", equalTo("UNKNOWN"))
                .body("keySet()", contains("status", "kraken_account_number"))
                .body("kraken_account_number", equalTo(""));
        for (String list : List.of("all", "pending")) {
            guide.get(list + "-account-import-processes/TENTACLE_ENERGY/")
                    .statusCode(200)
                    .body("find { it.external_account_number == 'IMP-7' }.kraken_account_number", nullValue())
                    .body("external_account_number", hasItem("IMP-7"));
        }
        guide.get("imported-account-import-processes/TENTACLE_ENERGY/")
                .statusCode(200)
                .body("external_account_number", not(hasItem("IMP-7")));
        guide.get("pending-account-import-processes/TENTACLE_ENERGY/IMP-7/").body("", hasSize(1));
        guide.get("imported-account-import-processes/TENTACLE_ENERGY/IMP-7/").body("", empty());
    }

    @Test
    void processCreatesTheAccount() {
        guide.post(STAGE, account("IMP-8")).statusCode(201);
        String number = guide.post(PROCESS, process("IMP-8"))
                .statusCode(201)
                .body("kraken_account_number", matchesPattern("A-[0-9A-F]{8}"))
                .body("keySet()", contains("kraken_account_number"))
                .extract()
                .path("kraken_account_number");
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-8/")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("kraken_account_number", equalTo(number));
        guide.get("imported-account-import-processes/TENTACLE_ENERGY/IMP-8/")
                .body("kraken_account_number", contains(number))
                .body("account_created_at", contains("2019-08-06T12:00:00Z"));
        guide.get("pending-account-import-processes/TENTACLE_ENERGY/IMP-8/").body("", empty());
    }

    @Test
    void processAcceptsTheOlderNameOfTheSupplier() {
        guide.post(STAGE, account("IMP-9")).statusCode(201);
        ObjectNode request = json("{'import_supplier':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        guide.post(PROCESS, request.put("external_account_number", "IMP-9")).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {VALIDATE, STAGE, PROCESS})
    void importedAccountIsRejectedByEveryCall(String call) {
        String created = guide.importAccount("IMP-10-" + call.length());
        var body = call.equals(PROCESS) ? process("IMP-10-" + call.length()) : account("IMP-10-" + call.length());
        guide.post(call, body)
                .statusCode(400)
                .body("code", equalTo("account_failed_validation"))
                .body("errors.code", contains("account_import_process_already_imported"))
                .body("external_account_number", equalTo("IMP-10-" + call.length()))
                .body("kraken_account_number", equalTo(created))
                .body("", not(hasKey("non_field_errors")));
    }

    @Test
    void dryRunReturns400WithTheSentenceAndStoresNothing() {
        guide.post(STAGE, account("IMP-11")).statusCode(201);
        for (int i = 0; i < 2; i++) {
            guide.post(PROCESS, process("IMP-11").put("dry_run", true))
                    .statusCode(400)
                    .body(equalTo("\"Account would successfully import. Rolled back due to Dry Run.\""));
        }
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-11/").body("status", equalTo("UNKNOWN"));
        guide.post(PROCESS, process("IMP-11")).statusCode(201);
    }

    @Test
    void processRejectsAnAccountThatIsNotStaged() {
        for (boolean dryRun : List.of(true, false)) {
            guide.post(PROCESS, process("IMP-NEVER").put("dry_run", dryRun))
                    .statusCode(400)
                    .body("errors.code", contains("import_process_does_not_exist"))
                    .body("errors.attr", contains("external_account_number"));
        }
    }

    @Test
    void processReportsAMissingProcessBesideAnUnknownTeam() {
        guide.post(PROCESS, process("IMP-NEVER").put("operations_team_name", "Nobody"))
                .statusCode(400)
                .body("errors.code", contains("operations_team_name_does_not_exist", "import_process_does_not_exist"));
    }

    @Test
    void processRequiresAKnownTeam() {
        guide.post(STAGE, account("IMP-12")).statusCode(201);
        guide.post(PROCESS, process("IMP-12").put("operations_team_name", "Nobody"))
                .statusCode(400)
                .body("errors.code", contains("operations_team_name_does_not_exist"))
                .body("errors.attr", contains("operations_team_name"));
        var request = process("IMP-12");
        request.remove("operations_team_name");
        guide.post(PROCESS, request)
                .statusCode(400)
                .body("errors.code", contains("operations_team_should_be_provided"));
    }

    @Test
    void pausedOrCompleteSupplierIsRejected() {
        var suppliers = new DataImport("sk_sandbox_default");
        for (String code : List.of("EXAMPLE_PAUSED", "EXAMPLE_COMPLETE")) {
            suppliers
                    .post(STAGE, account("IMP-13").put("import_supplier", code))
                    .statusCode(400)
                    .body("errors.code", hasItem("import_supplier_migration_not_ongoing"))
                    .body("errors.attr", hasItem("import_supplier"));
            ObjectNode request = json("{'operations_team_name':'Operations'}");
            suppliers
                    .post(PROCESS, request.put("import_supplier_code", code).put("external_account_number", "IMP-13"))
                    .statusCode(400)
                    .body("errors.code", hasItem("import_supplier_migration_not_ongoing"));
            suppliers.get("all-account-import-processes/" + code + "/").statusCode(200);
        }
    }

    @Test
    void unknownSupplierHasEmptyListsAndNoStatus() {
        for (String list : List.of("all", "pending", "imported")) {
            guide.get(list + "-account-import-processes/NOBODY/")
                    .statusCode(200)
                    .body("", empty());
        }
        guide.get("pending-account-import-processes/NOBODY/1/").statusCode(200).body("", empty());
        guide.get("account-transfer-status/NOBODY/1/").statusCode(404);
    }

    @Test
    void listHasTheMediaTypeOfOtherAnswers() {
        guide.get("all-account-import-processes/NOBODY/").header("Content-Type", equalTo("application/json"));
        guide.get("imported-account-import-processes/NOBODY/1/").header("Content-Type", equalTo("application/json"));
    }

    @Test
    void pathWithNullCharacterFindsNothing() {
        guide.get("account-transfer-status/TENTACLE_ENERGY/A%00B/").statusCode(404);
        guide.get("pending-account-import-processes/TENTACLE_ENERGY/A%00B/").statusCode(404);
    }

    @Test
    void callsWorkWithoutTrailingSlash() {
        guide.post("validate-account", account("IMP-14")).statusCode(200);
        guide.get("all-account-import-processes/TENTACLE_ENERGY").statusCode(200);
        guide.get("account-transfer-status/TENTACLE_ENERGY/IMP-NEVER").statusCode(404);
    }

    @Test
    void sandboxDoesNotSeeAccountsOfAnotherSandbox() {
        guide.importAccount("IMP-15");
        new DataImport("sk_sandbox_default")
                .get("account-transfer-status/TENTACLE_ENERGY/IMP-15/")
                .statusCode(404);
    }

    @Test
    void concurrentProcessCallsCreateOneAccount() throws Exception {
        guide.post(STAGE, account("IMP-RACE")).statusCode(201);
        var statuses = atOnce(
                32, () -> guide.post(PROCESS, process("IMP-RACE")).extract().statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(31, Collections.frequency(statuses, 400), statuses.toString());
        guide.get("imported-account-import-processes/TENTACLE_ENERGY/IMP-RACE/").body("", hasSize(1));
    }

    @Test
    void concurrentStagingsReturnOne201() throws Exception {
        var statuses = atOnce(
                64, () -> guide.post(STAGE, account("IMP-STAGES")).extract().statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(63, Collections.frequency(statuses, 200), statuses.toString());
    }

    @Test
    void concurrentlyProcessedAccountsGetDifferentNumbers() throws Exception {
        var count = new java.util.concurrent.atomic.AtomicInteger();
        var numbers = atOnce(24, () -> guide.importAccount("IMP-MANY-" + count.incrementAndGet()));
        assertEquals(24, numbers.stream().distinct().count(), numbers.toString());
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<T>();
            for (Future<T> answer : pool.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void listHasTheFlatFormOfTheGuide() {
        guide.importAccount("IMP-16");
        List<JsonNode> rows = guide.get("all-account-import-processes/TENTACLE_ENERGY/")
                .statusCode(200)
                .body("external_account_number", everyItem(notNullValue()))
                .extract()
                .jsonPath()
                .getList("");
        guide.get("all-account-import-processes/TENTACLE_ENERGY/")
                .body(
                        "[0].keySet()",
                        containsInAnyOrder("external_account_number", "kraken_account_number", "account_created_at"));
        assertEquals(false, rows.isEmpty());
    }
}
