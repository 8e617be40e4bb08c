package io.krakenemulator.admin.referencedata;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing reference data and import suppliers, and marking accounts to be skipped, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReferenceDataControlTest {

    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";

    private static ObjectNode process(String number) {
        ObjectNode request =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        return request.put("external_account_number", number);
    }

    @Test
    void documentIsReplacedProductsIncluded() {
        var client = Control.likeGuide("ref-put");
        var guide = Control.get("/guide/reference-data").extract().asString();
        Control.put("/ref-put/reference-data", "{'import_suppliers':[{'code':'OTHER'}]}")
                .statusCode(200)
                .body("products", hasSize(0));
        client.post(STAGE, account("PUT-1"))
                .statusCode(400)
                .body("errors.code", hasItems("invalid_choice", "market_participant_not_found"));
        Control.put("/ref-put/reference-data", guide.replace('\'', '’')).statusCode(200);
        assertEquals(guide, Control.get("/ref-put/reference-data").extract().asString());
        client.importAccount("PUT-2");
    }

    @Test
    void partIsMergedItemByItem() {
        var client = Control.likeGuide("ref-patch");
        Control.patch(
                        "/ref-patch/reference-data",
                        "{'operations_teams':[{'name':'Night shift'}],'instance':{'consents_enabled':false},"
                                + "'import_suppliers':[{'code':'TENTACLE_ENERGY','settings':{'create_new_portfolios':true}}],"
                                + "'market_participants':[{'mpid':'TENT','fuel':'GAS','roles':['SUPPLIER']}]}")
                .statusCode(200)
                .body("operations_teams.name", hasItems("Tentacle Operations", "Night shift"))
                .body("instance.consents_enabled", equalTo(false))
                .body("import_suppliers", hasSize(1))
                .body("import_suppliers[0].status", equalTo("ONGOING"))
                .body("import_suppliers[0].settings.create_new_portfolios", equalTo(true))
                .body("market_participants.findAll { it.mpid == 'TENT' }.fuel", hasItems("ELECTRICITY", "GAS"))
                .body("products.code", hasItem("TENTACLE-ELEC-1234"));
        client.importAccount("PATCH-1");
        Control.patch(
                        "/ref-patch/reference-data",
                        "{'products':[{'brand':'TENTACLE_ENERGY','code':'NEW-1','full_name':'New','display_name':'New',"
                                + "'description':'','available_from_date':'2019-01-01','tariffs':[{'fuel':'GAS','gsp':'_A',"
                                + "'tariff_code':'G-NEW-1','unit_rates':[{'value':'1','valid_from_date':'2019-01-01'}],"
                                + "'standing_charges':[{'value':'1','valid_from_date':'2019-01-01'}]}]}]}")
                .statusCode(200)
                .body("products.code", hasItems("NEW-1", "TENTACLE-ELEC-1234"));
        client.importAccount("PATCH-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'colours':[]}|unknown_key|colours",
                "{'brands':[{}]}|required|brands.0.code",
                "{'brands':{'code':'A'}}|not_a_list|brands",
                "{'import_suppliers':[{'code':'A','settings':{'speed':1}}]}|unknown_key|import_suppliers.0.settings.speed",
                "[]|invalid|non_field_errors"
            })
    void invalidChangeIsRefused(String body, String code, String attr) {
        for (var response : new ValidatableResponse[] {
            Control.put("/guide/reference-data", body), Control.patch("/guide/reference-data", body)
        }) {
            response.statusCode(400)
                    .body("code", equalTo("reference_data_failed_validation"))
                    .body("errors.find { it.attr == '" + attr + "' }.code", equalTo(code));
        }
    }

    @Test
    void changeThatWouldContradictTheRestIsRefused() {
        Control.patch("/guide/reference-data", "{'instance':{'payment_schedule_day':{'min':29}}}")
                .statusCode(400)
                .body("errors[0].attr", equalTo("instance.payment_schedule_day"));
        Control.put("/nobody/reference-data", "{}").statusCode(404);
        Control.patch("/nobody/reference-data", "{}").statusCode(404);
    }

    @Test
    void supplierStatusTakesEffectAtOnce() {
        var client = Control.likeGuide("supplier");
        client.stage(account("SUP-1"));
        Control.put("/supplier/import-suppliers/TENTACLE_ENERGY", "{'status':'PAUSED'}")
                .statusCode(200)
                .body("code", equalTo("TENTACLE_ENERGY"))
                .body("status", equalTo("PAUSED"))
                .body("settings.send_registration_flows", equalTo(true));
        for (var path : new String[] {STAGE, PROCESS}) {
            client.post(path, path.equals(STAGE) ? account("SUP-1") : process("SUP-1"))
                    .statusCode(400)
                    .body("errors.code", hasItem("import_supplier_migration_not_ongoing"));
        }
        Control.put("/supplier/import-suppliers/TENTACLE_ENERGY", "{'status':'COMPLETE'}")
                .statusCode(200);
        client.post(STAGE, account("SUP-1")).statusCode(400);
        Control.put("/supplier/import-suppliers/TENTACLE_ENERGY", "{'status':'ONGOING','name':'Renamed'}")
                .statusCode(200)
                .body("name", equalTo("Renamed"));
        client.post(PROCESS, process("SUP-1")).statusCode(201);
    }

    @Test
    void supplierIsCreatedWhenThereIsNone() {
        var client = Control.likeGuide("supplier-new");
        Control.put("/supplier-new/import-suppliers/FRESH", "{}")
                .statusCode(200)
                .body("code", equalTo("FRESH"))
                .body("name", equalTo("FRESH"))
                .body("status", equalTo("ONGOING"));
        client.post(STAGE, account("NEW-1").put("import_supplier", "FRESH")).statusCode(201);
        Control.put("/supplier-new/import-suppliers/FRESH", "{'status':'OPEN'}")
                .statusCode(400)
                .body("code", equalTo("import_supplier_failed_validation"))
                .body("errors[0].attr", equalTo("status"));
        Control.put("/supplier-new/import-suppliers/FRESH", "{'code':'FRESH'}").statusCode(400);
        Control.put("/nobody/import-suppliers/FRESH", "{}").statusCode(404);
    }

    @Test
    void noneOfManyChangesAtOnceIsLost() throws Exception {
        Control.likeGuide("supplier-race");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 24; i++) {
            var code = "R" + i;
            calls.add(() -> Control.put("/supplier-race/import-suppliers/" + code, "{'status':'PAUSED'}")
                    .extract()
                    .statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertEquals(200, status.get());
            }
        } finally {
            pool.shutdown();
        }
        Control.get("/supplier-race/reference-data").body("import_suppliers", hasSize(25));
    }

    @Test
    void skippedAccountCanNeitherBeStagedNorProcessed() {
        var client = Control.likeGuide("skip");
        var skip = "/skip/import-suppliers/TENTACLE_ENERGY/accounts/SK-1/skip";
        client.stage(account("SK-1"));
        Control.put(skip).statusCode(204);
        Control.put(skip).statusCode(204);
        Control.get("/skip").body("accounts.skipped", equalTo(1)).body("accounts.staged", equalTo(0));
        for (var path : new String[] {STAGE, PROCESS}) {
            client.post(path, path.equals(STAGE) ? account("SK-1") : process("SK-1"))
                    .statusCode(400)
                    .body("errors.code", hasItem("account_import_process_skipped"));
        }
        client.get("all-account-import-processes/TENTACLE_ENERGY/").body("", hasSize(0));
        client.get("account-transfer-status/TENTACLE_ENERGY/SK-1/")
                .statusCode(200)
                .body("status", equalTo("UNKNOWN"));
        Control.delete(skip).statusCode(204);
        client.post(PROCESS, process("SK-1")).statusCode(201);
        Control.put(skip).statusCode(409).body("code", equalTo("account_import_process_already_imported"));
        Control.delete(skip).statusCode(404).body("code", equalTo("account_not_skipped"));
    }

    @Test
    void accountIsSkippedBeforeItIsStaged() {
        var client = Control.likeGuide("skip-first");
        var skip = "/skip-first/import-suppliers/TENTACLE_ENERGY/accounts/SK%2F2/skip";
        Control.put(skip).statusCode(204);
        client.post(STAGE, account("SK/2")).statusCode(400);
        Control.delete(skip).statusCode(204);
        client.get("account-transfer-status/TENTACLE_ENERGY/SK%2F2/").statusCode(404);
        client.post(STAGE, account("SK/2")).statusCode(201);
        Control.put("/skip-first/import-suppliers/NOBODY/accounts/X/skip")
                .statusCode(404)
                .body("code", equalTo("import_supplier_not_found"));
        Control.put("/nobody/import-suppliers/NOBODY/accounts/X/skip").statusCode(404);
        Control.get("/skip-first/reference-data").body("import_suppliers.code", not(hasItem("NOBODY")));
    }
}
