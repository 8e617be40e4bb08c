package io.krakenemulator.transaction;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TransactionResourceTest {

    private static final String PATH = "transactions/create/";
    private static final String ADDED = "TRANSACTION_ADDED_TO_ACCOUNT";
    private static final String THERE = "TRANSACTION_ALREADY_EXISTS";

    @Test
    void transactionsAreAddedOnce() {
        GUIDE.importAccount("TX-ONCE");
        var payload = fixture("transaction/six-kinds", "TX-ONCE");
        GUIDE.post(PATH, payload)
                .statusCode(201)
                .body("results.status", equalTo(List.of(ADDED, ADDED, ADDED, ADDED, ADDED, ADDED)))
                .body("results.transaction_data.amount", contains("12.50", "3.75", "20.00", "45.00", "8.20", "26.25"))
                .body("results", everyItem(not(hasKey("added_transaction_id"))))
                .body(
                        "results[0].transaction_data.keySet()",
                        contains(
                                "transaction_id",
                                "transaction_date",
                                "amount",
                                "type",
                                "reason",
                                "display_note",
                                "reference",
                                "note"));
        // 73.25 - 12.50 - 3.75 + 20.00 + 45.00 - 8.20 - 26.25
        assertEquals(new BigDecimal("87.55"), balance("TX-ONCE"));
        GUIDE.post(PATH, payload)
                .statusCode(201)
                .body("results.status", equalTo(List.of(THERE, THERE, THERE, THERE, THERE, THERE)))
                .body("results.transaction_data.status", everyItem(equalTo("TRANSACTION_IMPORT_SUCCESS")))
                .body("results[0]", not(hasKey("added_transaction_id")));
        assertEquals(new BigDecimal("87.55"), balance("TX-ONCE"));
    }

    @Test
    void importedTransactionAlreadyExists() {
        GUIDE.importAccount("TX-IMPORTED");
        GUIDE.post(PATH, payments("TX-IMPORTED", "SEREN-T-32 2019-08-05 1"))
                .statusCode(201)
                .body("results[0].status", equalTo(THERE))
                .body("results[0].transaction_data.amount", equalTo("40.00"))
                .body("results[0].transaction_data.status", equalTo("TRANSACTION_IMPORT_SUCCESS"));
        GUIDE.post(PATH, payments("TX-IMPORTED", "SEREN-T-21 2019-06-21 30"))
                .statusCode(201)
                .body("results[0].status", equalTo(THERE));
    }

    @Test
    void transactionsAreAddedAgainWithoutTheCheck() {
        GUIDE.importAccount("TX-AGAIN");
        var payload = payments("TX-AGAIN", "A 2019-08-05 1.10");
        for (int i = 0; i < 2; i++) {
            GUIDE.post(PATH + "?check_previously_added=false", payload)
                    .statusCode(201)
                    .body("results[0].status", equalTo(ADDED));
        }
        assertEquals(new BigDecimal("75.45"), balance("TX-AGAIN"));
    }

    @Test
    void dateBeforeTheOpenStatementIsMovedIntoIt() {
        GUIDE.importAccount("TX-MOVED");
        GUIDE.post(PATH, payments("TX-MOVED", "A 2019-07-31 1", "B 2019-08-01 1", "C 2025-01-01 1"))
                .statusCode(201)
                .body("results.status", contains(ADDED, ADDED, ADDED))
                .body("results.transaction_data.transaction_date", contains("2019-08-01", "2019-08-01", "2025-01-01"));
        Control.account("guide", "TX-MOVED")
                .body(
                        "transactions.findAll { it.transaction_id.length() == 1 }.description",
                        contains(containsString("2019-07-31"), nullValue(), nullValue()))
                .body("notes.findAll { it.is_pinned }.body", contains(containsString("2019-07-31")));
    }

    @Test
    void dateBeforeTheOpenStatementRejectsTheCallUnlessForced() {
        GUIDE.importAccount("TX-OUTSIDE");
        GUIDE.post(
                        PATH + "?force_add_to_current_statement=false",
                        payments("TX-OUTSIDE", "A 2019-08-05 1", "B 2019-07-31 2", "C 2019-07-30 3"))
                .statusCode(400)
                .body("keySet()", contains("status", "error_detail", "transaction_data"))
                .body("status", equalTo("TRANSACTION_IMPORT_ERROR"))
                .body("transaction_data.transaction_id", equalTo("B"))
                .body("transaction_data.transaction_date", equalTo("2019-07-31"))
                .body("transaction_data.amount", equalTo("2.00"));
        assertEquals(new BigDecimal("73.25"), balance("TX-OUTSIDE"));
        GUIDE.post(PATH, payments("TX-OUTSIDE", "A 2019-08-05 1"))
                .statusCode(201)
                .body("results.status", contains(ADDED));
    }

    @Test
    void existingTransactionMayBeDatedBeforeTheOpenStatement() {
        GUIDE.importAccount("TX-THERE");
        GUIDE.post(PATH + "?force_add_to_current_statement=false", payments("TX-THERE", "SEREN-T-21 2019-06-21 30.00"))
                .statusCode(201)
                .body("results.status", contains(THERE));
    }

    @Test
    void dryRunStoresNothing() {
        GUIDE.importAccount("TX-DRY");
        var payload = payments("TX-DRY", "A 2019-07-01 5");
        payload.put("dry_run", true);
        for (int i = 0; i < 2; i++) {
            GUIDE.post(PATH, payload)
                    .statusCode(201)
                    .body("results.status", contains(ADDED))
                    .body("results[0]", not(hasKey("added_transaction_id")));
        }
        assertEquals(new BigDecimal("73.25"), balance("TX-DRY"));
        GUIDE.post(PATH + "?force_add_to_current_statement=0", payload)
                .statusCode(400)
                .body("status", equalTo("TRANSACTION_IMPORT_ERROR"));
    }

    @Test
    void amountsAreExact() {
        GUIDE.importAccount("TX-EXACT");
        GUIDE.post(
                        PATH,
                        payments(
                                "TX-EXACT",
                                "A 2019-08-05 0.1",
                                "B 2019-08-05 0.2",
                                "C 2019-08-05 9999999999.0000000001"))
                .statusCode(201)
                .body("results.transaction_data.amount", contains("0.10", "0.20", "9999999999.0000000001"));
        assertEquals(new BigDecimal("10000000072.5500000001"), balance("TX-EXACT"));
    }

    @Test
    void periodCanBeChargedOnceForASupplyPoint() {
        GUIDE.importAccount("TX-CHARGED");
        ObjectNode payload = fixture("transaction/six-kinds", "TX-CHARGED");
        var list = payload.withArray("transactions");
        var charge = (ObjectNode) list.get(5);
        charge.put("supply_point_identifier", "1900417306525");
        list.removeAll().add(charge);
        GUIDE.post(PATH, payload).statusCode(201);
        GUIDE.post(PATH, payload).statusCode(201).body("results.status", contains(THERE));
        charge.put("transaction_id", "T-107");
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("errors.code", contains("line_items_overlap_already_charged_period"))
                .body("errors.attr", contains("transactions.0.line_items"));
        ((ObjectNode) charge.path("line_items").get(0))
                .put("start_date", "2019-08-01")
                .put("end_date", "2019-08-31");
        GUIDE.post(PATH, payload).statusCode(201).body("results.status", contains(ADDED));
    }

    @Test
    void concurrentCallsAddATransactionOnce() {
        GUIDE.importAccount("TX-RACE");
        var payload = payments("TX-RACE", "A 2019-08-05 1", "B 2019-08-05 1");
        var calls = new ArrayList<CompletableFuture<List<String>>>();
        for (int i = 0; i < 16; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> GUIDE.post(PATH, payload).statusCode(201).extract().path("results.status")));
        }
        assertEquals(
                2,
                calls.stream()
                        .map(CompletableFuture::join)
                        .flatMap(List::stream)
                        .filter(ADDED::equals)
                        .count());
        assertEquals(new BigDecimal("75.25"), balance("TX-RACE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check_previously_added", "force_add_to_current_statement"})
    void malformedFlagIsRejected(String flag) {
        GUIDE.post(PATH + "?" + flag + "=perhaps", payments("TX-FLAGS", "A 2019-08-05 1"))
                .statusCode(400)
                .body("errors.attr", contains(flag))
                .body("errors.code", contains("invalid"));
    }

    @Test
    void accountMustBeImported() {
        GUIDE.post(PATH, payments("TX-NOBODY", "A 2019-08-05 1"))
                .statusCode(404)
                .body("detail", equalTo("No import process exists for this account."));
        GUIDE.stage(account("TX-STAGED"));
        GUIDE.post(PATH, payments("TX-STAGED", "A 2019-08-05 1"))
                .statusCode(404)
                .body("detail", equalTo("This account has not been imported."));
    }

    @Test
    void olderNameOfTheNumberIsAccepted() {
        GUIDE.importAccount("TX-OLDER");
        var payload = payments("TX-OLDER");
        payload.set("account_number", payload.remove("external_account_number"));
        GUIDE.post(PATH, payload).statusCode(201).body("results", empty());
        payload.remove("account_number");
        GUIDE.post(PATH, payload).statusCode(400).body("errors.code", contains("required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "COMPLETE"})
    void migrationMustBeOngoing(String status) {
        var name = "transactions-" + status.toLowerCase(Locale.ROOT);
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("T");
        Control.supplierIs(name, status);
        sandbox.post(PATH, payments("T", "A 2019-08-05 1"))
                .statusCode(400)
                .body("errors.code", contains("import_supplier_migration_not_ongoing"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.type,\"LOAN\",transactions.0.type,invalid_choice",
        "0.amount,\"much\",transactions.0.amount,invalid",
        "0.transaction_date,\"5 August\",transactions.0.transaction_date,invalid",
        "0.transaction_id,null,transactions.0.transaction_id,null"
    })
    void payloadIsValidated(String place, String value, String attr, String code) {
        ObjectNode payload = payments("TX-INVALID", "A 2019-08-05 1");
        ((ObjectNode) payload.path("transactions").get(0)).set(place.substring(2), DataImport.json(value));
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("code", equalTo("transactions_failed_validation"))
                .body("errors.attr", hasItem(attr))
                .body("errors.code", hasItem(code));
    }

    @Test
    void identifiersMayBeLong() {
        GUIDE.importAccount("TX-LONG");
        var id = IntStream.range(0, 3000).mapToObj(Integer::toHexString).collect(Collectors.joining());
        var payload = payments("TX-LONG", id + " 2019-08-05 1");
        GUIDE.post(PATH, payload).statusCode(201).body("results.status", contains(ADDED));
        GUIDE.post(PATH, payload).statusCode(201).body("results.status", contains(THERE));
    }

    private static BigDecimal balance(String number) {
        return new BigDecimal(Control.account("guide", number).extract().<String>path("balance"));
    }

    /** Returns a payload with transactions that have these identifiers, dates and amounts. */
    private static ObjectNode payments(String number, String... payments) {
        ObjectNode payload = DataImport.json(
                "{'import_supplier':'TENTACLE_ENERGY','external_account_number':'%s'}".formatted(number));
        var list = payload.putArray("transactions");
        for (var payment : payments) {
            var parts = payment.split(" ");
            list.addObject()
                    .put("transaction_id", parts[0])
                    .put("transaction_date", parts[1])
                    .put("amount", new BigDecimal(parts[2]))
                    .put("type", "PAYMENT");
        }
        return payload;
    }
}
