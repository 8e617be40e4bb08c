package io.krakenemulator;

import static io.krakenemulator.testing.DataImport.fixture;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** The guide from top to bottom, as a loader walks it: with a token, product, account and all that comes after. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JourneyTest {

    private static final String NUMBER = "JOURNEY-1";

    @Test
    void fromTokenToRegistration() {
        String token = given().contentType(ContentType.JSON)
                .body(
                        "{\"query\":\"mutation { obtainKrakenToken(input: {organizationSecretKey: \\\"12345\\\"}) { token } }\"}")
                .post("/v1/graphql/")
                .then()
                .statusCode(200)
                .extract()
                .path("data.obtainKrakenToken.token");
        var loader = new DataImport(token);

        ArrayNode products = fixture("product/four-tariffs");
        ObjectNode product = (ObjectNode) products.get(0);
        product.put("code", product.get("code").textValue() + "-JOURNEY");
        for (var tariff : product.get("tariffs")) {
            ((ObjectNode) tariff).put("tariff_code", tariff.get("tariff_code").textValue() + "-JOURNEY");
        }
        loader.post("validate-products/", products).statusCode(200).body("", hasSize(1));
        loader.post("products/", products)
                .statusCode(201)
                .body("code", equalTo(product.get("code").textValue()));

        var account = DataImport.account(NUMBER);
        loader.post("validate-account/", account).statusCode(200).body("external_account_number", equalTo(NUMBER));
        loader.post("account-import-process/create-or-update/", account).statusCode(201);

        ObjectNode process = json("{'import_supplier_code':'TENTACLE_ENERGY','external_account_number':'JOURNEY-1',"
                + "'operations_team_name':'Tentacle Operations','dry_run':true}");
        loader.post("account-import-process/process/", process)
                .statusCode(400)
                .body(equalTo("\"Account would successfully import. Rolled back due to Dry Run.\""));
        String number = loader.post("account-import-process/process/", process.put("dry_run", false))
                .statusCode(201)
                .body("kraken_account_number", matchesPattern("A-[0-9A-F]{8}"))
                .extract()
                .path("kraken_account_number");
        loader.get("account-transfer-status/TENTACLE_ENERGY/JOURNEY-1/")
                .body("status", equalTo("COMPLETED"))
                .body("kraken_account_number", equalTo(number));
        loader.get("imported-account-import-processes/TENTACLE_ENERGY/JOURNEY-1/")
                .body("kraken_account_number", contains(number));

        loader.post("notes/create/", fixture("note/two-notes", NUMBER))
                .statusCode(201)
                .body("status", everyItem(equalTo("NOTE_CREATION_SUCCESS")));
        loader.post("notes/create/", fixture("note/two-notes", NUMBER))
                .statusCode(201)
                .body("status", everyItem(equalTo("NOTE_ALREADY_EXISTS")));
        loader.post("transactions/create/", fixture("transaction/six-kinds", NUMBER))
                .statusCode(201)
                .body("results", hasSize(6))
                .body("results.transaction_data", everyItem(notNullValue()));
        loader.post("historical-statements/create/", fixture("statement/two-statements", NUMBER))
                .statusCode(201);
        loader.post("payment-instruction/create/", fixture("instruction/card", NUMBER))
                .statusCode(201)
                .body("kraken_account_number", equalTo(number));
        loader.post("send-registration-flows/TENTACLE_ENERGY/JOURNEY-1/")
                .statusCode(200)
                .body("[0].meter_points.status", everyItem(equalTo("REGISTRATION_FLOW_SUCCESS")));
        loader.get("meterpoint-statuses-for-account/TENTACLE_ENERGY/JOURNEY-1/")
                .statusCode(200)
                .body("", hasSize(2));
    }
}
