package io.krakenemulator.product;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProductResourceTest {

    private static final String VALIDATE = "validate-products/";
    private static final String CREATE = "products/";

    @Test
    void validateReturnsTheListAndCreatesNothing() {
        var list = products("ECHO");
        ((ObjectNode) list.get(0)).put("unknown_field", 1);
        for (int i = 0; i < 2; i++) {
            GUIDE.post(VALIDATE, list)
                    .statusCode(200)
                    .body("$", hasSize(1))
                    .body("[0].code", equalTo("ECHO"))
                    .body("[0].containsKey('unknown_field')", equalTo(false))
                    .body("[0].tariffs", hasSize(4));
        }
    }

    @Test
    void createReturnsAnObjectForOneProduct() {
        GUIDE.post(CREATE, products("SINGLE"))
                .statusCode(201)
                .body("keySet()", contains("code"))
                .body("code", equalTo("SINGLE"));
        GUIDE.post(CREATE, products("SINGLE"))
                .statusCode(400)
                .body("code", equalTo("products_failed_validation"))
                .body("errors[0].attr", equalTo("0.code"))
                .body("errors[0].code", equalTo("product_code_already_exists"))
                .body("errors.code", hasItem("tariff_code_already_exists"));
        GUIDE.post(VALIDATE, products("SINGLE")).statusCode(400);
    }

    @Test
    void createReturnsTheFirstOfSeveralProductsOrAListInTheDialectBoth() {
        GUIDE.post(CREATE, products("MANY-1", "MANY-2")).statusCode(201).body("code", equalTo("MANY-1"));
        Control.likeGuide("products-both")
                .post(CREATE, products("LISTED-1", "LISTED-2"))
                .statusCode(201)
                .body("code", contains("LISTED-1", "LISTED-2"));
    }

    @Test
    void existingCodeRejectsTheWholeCall() {
        GUIDE.post(CREATE, products("ALL-1")).statusCode(201);
        GUIDE.post(CREATE, products("ALL-2", "ALL-1")).statusCode(400).body("errors.attr", hasItem("1.code"));
        GUIDE.post(CREATE, products("ALL-2")).statusCode(201);
    }

    @Test
    void repeatedCodeIsRejected() {
        GUIDE.post(CREATE, products("TWICE", "TWICE"))
                .statusCode(400)
                .body("errors.code", hasItem("duplicate_product_codes"))
                .body("errors.code", hasItem("duplicate_tariff_codes"));
    }

    @Test
    void concurrentCallsCreateOneProduct() {
        var calls = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 12; i++) {
            var list = products("RACED");
            calls.add(CompletableFuture.supplyAsync(
                    () -> GUIDE.post(CREATE, list).extract().statusCode()));
        }
        assertEquals(
                1,
                calls.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 201)
                        .count());
    }

    @Test
    void problemsAreInPayloadOrder() {
        GUIDE.post(CREATE, products("ORDER-1")).statusCode(201);
        var list = products("ORDER-1", "ORDER-2");
        ((ObjectNode) list.get(1)).put("brand", "NOBODY").remove("full_name");
        GUIDE.post(CREATE, list)
                .statusCode(400)
                .body("errors[0].attr", equalTo("0.code"))
                .body("errors.attr[-1]", equalTo("1.full_name"));
    }

    @Test
    void onlyANonEmptyListIsAccepted() {
        GUIDE.post(CREATE, "[]").statusCode(400).body("errors.code", contains("empty"));
        GUIDE.post(CREATE, "{}").statusCode(400).body("errors.code", contains("not_a_list"));
        GUIDE.post(CREATE, "[null, 3]").statusCode(400).body("errors.attr", hasItem("0"));
    }

    @Test
    void unusualValidValuesAreAccepted() {
        var list = products("ODD");
        ((ObjectNode) list.get(0))
                .put("ends_at", "2030-01-01 10:00")
                .put("is_variable", "yes")
                .put("available_from_date", "0001-01-01");
        list.get(0).path("tariffs").forEach(tariff -> {
            for (var rates : new String[] {"unit_rates", "standing_charges"}) {
                tariff.path(rates).forEach(rate -> ((ObjectNode) rate).put("valid_from_date", "0001-01-01"));
            }
        });
        GUIDE.post(CREATE, list).statusCode(201);
    }

    /** Returns products like the one of the fixture, with these codes. */
    private static ArrayNode products(String... codes) {
        ArrayNode list = DataImport.json("[]");
        for (var code : codes) {
            ArrayNode one = fixture("product/four-tariffs");
            var product = (ObjectNode) one.get(0);
            product.put("code", code);
            for (int i = 0; i < product.path("tariffs").size(); i++) {
                ((ObjectNode) product.path("tariffs").get(i)).put("tariff_code", code + "-" + i);
            }
            list.add(product);
        }
        return list;
    }
}
