package io.krakenemulator.auth;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A call that checks its key with its data sees at once what another replica has changed. SQL stands for the other replica. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeferredCheckTest {

    private static final String VALIDATE = "validate-account/";
    private static final String STAGE = "account-import-process/create-or-update/";
    private static final String PROCESS = "account-import-process/process/";

    @Inject
    Pool pool;

    @Test
    void withdrawnKeyIsRefused() {
        var client = useKey("deferred-withdrawn");
        change("delete from api_key where sandbox_id = (select id from sandbox where name = 'deferred-withdrawn')");
        client.post(VALIDATE, account("D-1")).statusCode(401);
        client.get("account-transfer-status/TENTACLE_ENERGY/D-1/").statusCode(401);
        client.post(STAGE, account("D-1")).statusCode(401);
        client.post(PROCESS, process("D-1")).statusCode(401);
        Control.get("/deferred-withdrawn/processing").statusCode(200).body("slots", hasSize(0));
    }

    @Test
    void withdrawnKeyIsRefusedBeforeTheBodyIs() {
        var client = useKey("deferred-malformed");
        change("delete from api_key where sandbox_id = (select id from sandbox where name = 'deferred-malformed')");
        client.post(VALIDATE, "{").statusCode(401);
    }

    @Test
    void changedSandboxProcessesWithItsPresentSettings() {
        var client = useKey("deferred-process");
        client.post(STAGE, account("D-6")).statusCode(201);
        change("update sandbox set dialect = 'SCHEMA' where name = 'deferred-process'");
        postUnchecked("deferred-process", PROCESS, process("D-6"))
                .statusCode(201)
                .body("", hasKey("kraken_account_number"));
        Control.get("/deferred-process/processing").statusCode(200).body("slots", hasSize(0));
    }

    @Test
    void malformedBodyOfAKnownKeyIsRefused() {
        var client = useKey("deferred-known");
        client.post(PROCESS, "{").statusCode(400).body("code", equalTo("parse_error"));
        client.post(PROCESS, "{}").statusCode(400).body("code", not(equalTo("parse_error")));
        client.post(VALIDATE, "{").statusCode(400).body("code", equalTo("parse_error"));
        client.post(VALIDATE, "[]").statusCode(400);
    }

    @Test
    void answerHasTheDialectOfThisMoment() {
        var client = useKey("deferred-dialect");
        client.post(STAGE, account("D-2")).statusCode(201).body("", hasKey("import_supplier"));
        change("update sandbox set dialect = 'SCHEMA' where name = 'deferred-dialect'");
        postUnchecked("deferred-dialect", STAGE, account("D-2"))
                .statusCode(200)
                .body("", not(hasKey("import_supplier")));
    }

    @Test
    void referenceDataAreThoseOfThisMoment() {
        var client = useKey("deferred-data");
        change("update sandbox set revision = revision + 1, reference_data = cast(replace(cast(reference_data as text),"
                + " 'TENTACLE_ENERGY', 'OTHER_ENERGY') as json) where name = 'deferred-data'");
        client.post(VALIDATE, account("D-3")).statusCode(400);
    }

    @Test
    void accountOfASandboxThatWasResetIsGone() {
        var client = useKey("deferred-reset");
        client.post(STAGE, account("D-4")).statusCode(201);
        client.get("account-transfer-status/TENTACLE_ENERGY/D-4/").statusCode(200);
        Control.post("/deferred-reset/reset").statusCode(200);
        client.get("account-transfer-status/TENTACLE_ENERGY/D-4/").statusCode(404);
        client.post(STAGE, account("D-4")).statusCode(201);
    }

    @Test
    void strictSandboxRedirectsAnAddressWithoutItsSlash() {
        useKey("deferred-strict");
        change("update sandbox set strictness = 'STRICT' where name = 'deferred-strict'");
        postUnchecked("deferred-strict", "validate-account", account("D-5")).statusCode(301);
    }

    /** Creates a sandbox and uses its key, so that the emulator remembers it. */
    private static DataImport useKey(String sandbox) {
        var client = Control.likeGuide(sandbox, key(sandbox));
        client.post(VALIDATE, account("D-0")).statusCode(200);
        client.post(VALIDATE, account("D-0")).statusCode(200);
        return client;
    }

    private static ObjectNode process(String number) {
        return json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations',"
                + "'external_account_number':'" + number + "'}");
    }

    private static String key(String sandbox) {
        return "sk_" + sandbox.replace('-', '_');
    }

    /** Posts without a check against the document of the dialect that the sandbox was created with. */
    private static ValidatableResponse postUnchecked(String sandbox, String path, ObjectNode body) {
        return given().header("Authorization", "Token " + key(sandbox))
                .redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/v1/data-import/" + path)
                .then();
    }

    private void change(String sql) {
        pool.query(sql).executeAndAwait();
    }
}
