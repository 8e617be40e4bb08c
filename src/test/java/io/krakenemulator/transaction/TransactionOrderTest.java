package io.krakenemulator.transaction;

import static io.krakenemulator.testing.DataImport.fixture;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Tests that transactions are processed in the order of the call, and that the first invalid one decides the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TransactionOrderTest {

    private static final String UNFORCED = "transactions/create/?force_add_to_current_statement=false";

    @Test
    void firstInvalidTransactionDecidesTheAnswer() {
        var client = Control.likeGuide("tx-order");
        var number = client.importAccount("FIRST");
        ObjectNode payload = fixture("transaction/six-kinds", "FIRST");
        ArrayNode list = payload.withArray("transactions");
        var charge = (ObjectNode) list.get(5);
        charge.put("supply_point_identifier", "1900417306525");
        var twin = charge.deepCopy().put("transaction_id", "TWIN");
        ObjectNode outside = json("{'transaction_id':'OUTSIDE','transaction_date':'2019-07-31','amount':'1',"
                + "'type':'PAYMENT','reason':'r'}");

        list.removeAll().add(outside).add(charge).add(twin);
        client.post(UNFORCED, payload)
                .statusCode(400)
                .body("status", equalTo("TRANSACTION_IMPORT_ERROR"))
                .body("transaction_data.transaction_id", equalTo("OUTSIDE"));

        list.removeAll().add(charge).add(twin).add(outside);
        client.post(UNFORCED, payload)
                .statusCode(400)
                .body("errors.code", contains("line_items_overlap_already_charged_period"))
                .body("errors.attr", contains("transactions.1.line_items"));

        list.removeAll().add(charge).add(outside).add(twin);
        client.post(UNFORCED, payload).statusCode(400).body("transaction_data.transaction_id", equalTo("OUTSIDE"));

        Control.get("/tx-order/accounts/" + number).body("balance", equalTo("73.25"));
    }
}
