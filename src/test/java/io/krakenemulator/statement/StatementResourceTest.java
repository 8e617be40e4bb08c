package io.krakenemulator.statement;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StatementResourceTest {

    private static final String PATH = "historical-statements/create/";
    private static final String EXISTS = "historical_statement_already_exists";

    @Test
    void statementsAreAddedOnce() {
        GUIDE.importAccount("ST-ONCE");
        var payload = fixture("statement/two-statements", "ST-ONCE");
        payload.put("unknown_field", 1);
        GUIDE.post(PATH, payload)
                .statusCode(201)
                .body("keySet()", contains("import_supplier", "external_account_number", "statements"))
                .body("statements.statement_id", contains("S-2001-1", "S-2001-2"))
                .body("statements[0].gross_amount", equalTo(18240));
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("code", equalTo("statements_failed_validation"))
                .body("errors.code", contains(EXISTS, EXISTS))
                .body("errors.attr", contains("statements.0.statement_id", "statements.1.statement_id"));
    }

    @Test
    void existingStatementRejectsTheWholeCall() {
        GUIDE.importAccount("ST-ALL");
        GUIDE.post(PATH, statements("ST-ALL", "one")).statusCode(201);
        GUIDE.post(PATH, statements("ST-ALL", "two", "one", "three"))
                .statusCode(400)
                .body("errors.attr", contains("statements.1.statement_id"));
        GUIDE.post(PATH, statements("ST-ALL", "two", "three")).statusCode(201);
    }

    @Test
    void importedStatementAlreadyExists() {
        GUIDE.importAccount("ST-IMPORTED");
        GUIDE.post(PATH, statements("ST-IMPORTED", "SEREN-S-0417-01"))
                .statusCode(400)
                .body("errors.code", contains(EXISTS));
    }

    @Test
    void repeatedIdentifierIsRejected() {
        GUIDE.importAccount("ST-TWICE");
        GUIDE.post(PATH, statements("ST-TWICE", "a", "b", "a"))
                .statusCode(400)
                .body("errors.code", contains(EXISTS))
                .body("errors.attr", contains("statements.2.statement_id"));
        GUIDE.post(PATH, statements("ST-TWICE", "a", "b")).statusCode(201);
    }

    @Test
    void concurrentCallsAddAStatementOnce() {
        GUIDE.importAccount("ST-RACE");
        var calls = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 16; i++) {
            var payload = i % 2 == 0 ? statements("ST-RACE", "a", "b") : statements("ST-RACE", "b", "a");
            calls.add(CompletableFuture.supplyAsync(
                    () -> GUIDE.post(PATH, payload).extract().statusCode()));
        }
        var statuses = calls.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertEquals(Map.of(201, 1L, 400, 15L), statuses);
    }

    @Test
    void accountMustBeImported() {
        GUIDE.post(PATH, statements("ST-NOBODY", "a"))
                .statusCode(404)
                .body("detail", equalTo("No import process exists for this account."));
        GUIDE.stage(account("ST-STAGED"));
        GUIDE.post(PATH, statements("ST-STAGED", "a"))
                .statusCode(404)
                .body("detail", equalTo("This account has not been imported."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "COMPLETE"})
    void migrationMustBeOngoing(String status) {
        var name = "statements-" + status.toLowerCase(Locale.ROOT);
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("S");
        Control.supplierIs(name, status);
        sandbox.post(PATH, statements("S", "a"))
                .statusCode(400)
                .body("errors.code", contains("import_supplier_migration_not_ongoing"));
    }

    @Test
    void payloadIsValidated() {
        ObjectNode payload = statements("ST-INVALID", "a", "b");
        ((ObjectNode) payload.path("statements").get(1)).remove("statement_id");
        payload.remove("external_account_number");
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("errors.attr", hasItem("statements.1.statement_id"))
                .body("errors.attr", hasItem("external_account_number"))
                .body("errors.code", contains("required", "required"));
    }

    @Test
    void identifiersMayBeLong() {
        GUIDE.importAccount("ST-LONG");
        var id = IntStream.range(0, 3000).mapToObj(Integer::toHexString).collect(Collectors.joining());
        GUIDE.post(PATH, statements("ST-LONG", id)).statusCode(201);
        GUIDE.post(PATH, statements("ST-LONG", id)).statusCode(400).body("errors.code", contains(EXISTS));
    }

    private static ObjectNode statements(String number, String... ids) {
        ObjectNode payload = DataImport.json(
                "{'import_supplier':'TENTACLE_ENERGY','external_account_number':'%s'}".formatted(number));
        var list = payload.putArray("statements");
        for (var id : ids) {
            list.addObject()
                    .put("bill_period_from_date", "2018-01-01")
                    .put("bill_period_to_date", "2018-01-31")
                    .put("statement_id", id)
                    .put("statement_path", "statements/2018-01.pdf");
        }
        return payload;
    }
}
