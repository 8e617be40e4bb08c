package io.krakenemulator.admin.accounts;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The control API's view of accounts, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountControlTest {

    private static final String PROCESS = "account-import-process/process/";

    private static ObjectNode process(String number) {
        ObjectNode request =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        return request.put("external_account_number", number);
    }

    @Test
    void accountsAreListedAndFiltered() {
        var client = Control.likeGuide("list");
        Control.put("/list/import-suppliers/SECOND", "{}").statusCode(200);
        var created = client.importAccount("L-1");
        client.stage(account("L-2"));
        client.stage(account("L-3").put("import_supplier", "SECOND"));
        Control.put("/list/import-suppliers/TENTACLE_ENERGY/accounts/L-4/skip").statusCode(204);

        Control.get("/list/accounts")
                .statusCode(200)
                .body("external_account_number", contains("L-1", "L-2", "L-3", "L-4"))
                .body("state", contains("IMPORTED", "STAGED", "STAGED", "SKIPPED"))
                .body("[0].kraken_account_number", equalTo(created))
                .body("[0].account_created_at", equalTo("2019-08-06T12:00:00Z"))
                .body("[1].kraken_account_number", nullValue())
                .body("[1].account_created_at", nullValue())
                .body("[1].staged_at", equalTo("2019-08-06T12:00:00Z"))
                .body("last_error_codes", everyItem(empty()));
        Control.get("/list/accounts?supplier=SECOND").body("external_account_number", contains("L-3"));
        Control.get("/list/accounts?state=STAGED").body("external_account_number", contains("L-2", "L-3"));
        Control.get("/list/accounts?state=staged&supplier=SECOND").body("external_account_number", contains("L-3"));
        Control.get("/list/accounts?state=SKIPPED").body("external_account_number", contains("L-4"));
        Control.get("/list/accounts?state=IN_PROGRESS").body("", empty());
        Control.get("/list/accounts?number=L-2").body("external_account_number", contains("L-2"));
        Control.get("/list/accounts?number=" + created).body("external_account_number", contains("L-1"));
        Control.get("/list/accounts?supplier=NOBODY").body("", empty());
        Control.get("/list/accounts?state=LOST")
                .statusCode(400)
                .body("code", equalTo("query_failed_validation"))
                .body("errors[0].attr", equalTo("state"));
        Control.get("/nobody/accounts").statusCode(404);
    }

    @Test
    void accountShowsDerivedValues() {
        var client = Control.likeGuide("derived");
        ObjectNode business = fixture("account/plain-business", "D-1");
        ((ObjectNode) business.at("/customers/0")).put("family_name", "");
        business.remove(List.of("business", "account_billing_options"));
        var derived = "{'period_start_day':1,'period_length':'MONTHLY'}";
        client.post("validate-account/", business)
                .statusCode(200)
                .body("customers[0].family_name", equalTo("Business"))
                .body("account_billing_options.period_length", equalTo("MONTHLY"));
        var created = client.importAccount(business);
        var account = json(Control.get("/derived/accounts/" + created)
                .statusCode(200)
                .extract()
                .asString()
                .replace('\'', '’'));
        assertEquals("Business", account.at("/customers/0/family_name").asText());
        assertEquals(json(derived), account.at("/payload/account_billing_options"));
    }

    @Test
    void accountsAreFoundByWhatTheirLastAttemptFailedWith() {
        var client = Control.likeGuide("failed");
        client.stage(account("F-1"));
        client.stage(account("F-2"));
        Control.patch("/failed/reference-data", "{'instance':{'managed_accounts_allowed':false}}")
                .statusCode(200);
        var document = Control.get("/failed/reference-data").extract().asString();
        ObjectNode without = json(document.replace('\'', '’'));
        without.putArray("products");
        Control.put("/failed/reference-data", without.toString()).statusCode(200);
        client.post(PROCESS, process("F-1")).statusCode(400);
        Control.get("/failed/accounts?error_code=tariff_code_not_found")
                .body("external_account_number", contains("F-1"))
                .body("[0].state", equalTo("STAGED"))
                .body("[0].last_error_codes", hasItems("tariff_code_not_found"));
        Control.get("/failed/accounts?error_code=nothing_like_it").body("", empty());
        Control.put("/failed/reference-data", document).statusCode(200);
        client.post("account-import-process/create-or-update/", account("F-1")).statusCode(200);
        Control.get("/failed/accounts?error_code=tariff_code_not_found").body("", empty());
    }

    @Test
    void everythingAboutAnAccountIsShown() {
        var client = Control.likeGuide("file");
        ObjectNode payload = account("FILE-1");
        var number = client.importAccount(payload);
        client.post("notes/create/", fixture("note/two-notes", "FILE-1")).statusCode(201);
        client.post("send-registration-flows/TENTACLE_ENERGY/FILE-1/").statusCode(200);

        var response = Control.get("/file/accounts/" + number)
                .statusCode(200)
                .body("import_supplier", equalTo("TENTACLE_ENERGY"))
                .body("external_account_number", equalTo("FILE-1"))
                .body("kraken_account_number", equalTo(number))
                .body("operations_team", equalTo("Tentacle Operations"))
                .body("created_at", equalTo("2019-08-06T12:00:00.000000Z"))
                .extract();
        var file = DataImport.<ObjectNode>json(response.asString().replace('\'', '’'));
        assertEquals(strip(payload), strip(file.get("payload")));
        assertEquals(file.at("/payload/customers"), file.get("customers"));
        for (var list : new String[] {
            "meter_points", "agreements", "customers", "references", "transactions", "payment_schedules", "notes"
        }) {
            assertFalse(file.path(list).isEmpty(), list);
        }
        assertEquals("REGISTRATION_REQUESTED", file.at("/meter_points/0/status").asText());
        assertEquals(true, file.at("/open_statement/opened_on").isTextual());
        Control.put("/file/clock", "{'advance':'PT2H'}").statusCode(200);
        Control.get("/file/accounts/" + number).body("meter_points[0].status", equalTo("REGISTRATION_ACCEPTED"));

        Control.get("/file/accounts/A-00000000").statusCode(404).body("code", equalTo("account_not_found"));
        Control.get("/nobody/accounts/" + number).statusCode(404).body("code", equalTo("sandbox_not_found"));
    }

    /** Its keys; the values have their normal forms. */
    private static List<String> strip(JsonNode payload) {
        var names = new ArrayList<String>();
        payload.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
