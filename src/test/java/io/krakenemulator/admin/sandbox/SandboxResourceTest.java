package io.krakenemulator.admin.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SandboxResourceTest {

    private static final String ADMIN = "Bearer admin-key-for-tests";

    @Test
    void sandboxesAreListed() {
        get("/emulator/v1/sandboxes", ADMIN)
                .statusCode(200)
                .body("name", hasItems("default", "guide", "schema"))
                .body("find { it.name == 'default' }.api_keys", equalTo(List.of("sk_sandbox_default")));
    }

    @Test
    void sandboxIsShown() {
        get("/emulator/v1/sandboxes/guide", "Token admin-key-for-tests")
                .statusCode(200)
                .body("name", equalTo("guide"))
                .body("api_keys", equalTo(List.of("12345")))
                .body("seed", equalTo("guide"))
                .body("clock.mode", equalTo("frozen"))
                .body("clock.at", equalTo("2019-08-06T12:00:00Z"))
                .body("dialect", equalTo("guide"))
                .body("strictness", equalTo("guide"))
                .body("created_at", notNullValue())
                .body("accounts.staged", greaterThanOrEqualTo(0))
                .body("accounts.imported", greaterThanOrEqualTo(0))
                .body("accounts.skipped", greaterThanOrEqualTo(0));
    }

    @Test
    void referenceDataIsOneDocumentInItsOwnOrder() {
        var body = get("/emulator/v1/sandboxes/guide/reference-data", ADMIN)
                .statusCode(200)
                .body("import_suppliers[0].code", equalTo("TENTACLE_ENERGY"))
                .body("operations_teams.name", hasItem("Tentacle Operations"))
                .body("products.code", hasItem("SOME-PRODUCT-CODE-4321"))
                .body("products.tariffs.flatten().tariff_code", hasItems("ELEC-1234-J", "GAS-1234-J"))
                .extract()
                .jsonPath()
                .getMap("$");
        assertEquals(
                List.of("instance", "import_suppliers", "operations_teams", "brands", "product_tags", "products"),
                body.keySet().stream().limit(6).toList());
    }

    @ParameterizedTest
    @CsvSource({"/nope", "/a%00b", "/nope/reference-data", "/a%20b"})
    void sandboxThatIsNotThereIsNotFound(String path) {
        given().filter(new ContractFilter())
                .urlEncodingEnabled(false)
                .header("Authorization", ADMIN)
                .get("/emulator/v1/sandboxes" + path)
                .then()
                .statusCode(404)
                .body("code", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'',401,not_authenticated",
        "Bearer wrong,401,authentication_failed",
        "Bearer,401,authentication_failed",
        "admin-key-for-tests,401,authentication_failed",
        "Basic admin-key-for-tests,401,authentication_failed",
        "Bearer 12345,403,permission_denied"
    })
    void onlyTheAdminKeyOpensTheControlApi(String header, int status, String code) {
        for (var path : new String[] {"", "/guide", "/guide/processing"}) {
            var response = get("/emulator/v1/sandboxes" + path, header)
                    .statusCode(status)
                    .body("code", equalTo(code));
            if (status == 401) {
                response.header("WWW-Authenticate", containsString("Bearer"));
            }
        }
    }

    private static ValidatableResponse get(String path, String authorization) {
        return given().filter(new ContractFilter())
                .header("Authorization", authorization)
                .get(path)
                .then();
    }
}
