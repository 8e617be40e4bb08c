package io.krakenemulator.auth;

import static io.krakenemulator.testing.DataImport.account;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asserts that a strict sandbox answers addresses and local times as a Django service, and that others do not. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StrictSandboxTest {

    private static final String ROOT = "/v1/data-import/";
    private static final String NUMBER = "TENTACLE_ENERGY/S-1";

    @TestHTTPResource("/")
    URI server;

    private static String createSandbox(String name, String strictness) {
        return Control.post("", "{'name':'" + name + "','copy_of':'guide','strictness':'" + strictness + "'}")
                .statusCode(201)
                .extract()
                .path("api_keys[0]");
    }

    private static ValidatableResponse call(String key, String method, String path) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Authorization", "Token " + key)
                .request(method, path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/data-import/validate-account, /v1/data-import/validate-account/",
        "GET, /v1/data-import/validate-account, /v1/data-import/validate-account/",
        "GET, /v1/data-import/account-transfer-status/A/%C3%BC?a=1&b=%2F, /v1/data-import/account-transfer-status/A/%C3%BC/?a=1&b=%2F",
        "POST, /v2/data-import/accounts, /v2/data-import/accounts/",
        "OPTIONS, /v2/data-import/accounts/A/B, /v2/data-import/accounts/A/B/"
    })
    void pathWithoutLastSlashIsRedirected(String method, String path, String location) {
        var name = "strict-slash-" + method + path.hashCode();
        call(createSandbox(name, "strict"), method, path)
                .statusCode(301)
                .header("Location", equalTo(location))
                .body(emptyString());
    }

    @Test
    void emptyQueryIsNotKept() {
        var answer = RawHttp.talk(
                server,
                "GET " + ROOT + "account-transfer-status/" + NUMBER + "? HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Authorization: Token " + createSandbox("strict-empty", "strict") + "\r\n\r\n");
        assertThat(
                answer,
                containsStringIgnoringCase("\r\nlocation: " + ROOT + "account-transfer-status/" + NUMBER + "/\r\n"));
    }

    @Test
    void redirectDoesNotWaitForTheBody() {
        var key = createSandbox("strict-body", "strict");
        var answer = RawHttp.talk(
                server,
                "POST /v1/data-import/validate-account HTTP/1.1\r\nHost: x\r\nAuthorization: Token " + key
                        + "\r\nContent-Type: text/plain\r\nContent-Length: 1000000\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 301 "));
    }

    @Test
    void credentialsComeBeforeTheRedirect() {
        call("nobody", "GET", ROOT + "account-transfer-status/" + NUMBER)
                .statusCode(401)
                .body("code", equalTo("authentication_failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-transfer-status/%s%%2F/", "account-transfer-status/%s%%2f2", "no-such-call"})
    void addressWithoutARouteIsNotFound(String path) {
        var key = createSandbox("strict-path-" + path.hashCode(), "strict");
        call(key, "GET", ROOT + path.formatted(NUMBER))
                .statusCode(404)
                .body(equalTo("{\"detail\":\"Not found.\",\"code\":\"not_found\"}"));
    }

    @Test
    void otherSandboxesTakeBothFormsAndEscapedSlashes() {
        var key = createSandbox("lenient-path", "guide");
        var client = new DataImport(key);
        client.stage(account("S-1"));
        client.stage(account("S/2"));
        call(key, "GET", ROOT + "account-transfer-status/" + NUMBER).statusCode(200);
        call(key, "GET", ROOT + "account-transfer-status/TENTACLE_ENERGY/S%2F2/")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "strict"})
    void unknownQueryParameterIsIgnored(String strictness) {
        var client = new DataImport(createSandbox("query-" + strictness, strictness));
        client.get("all-account-import-processes/TENTACLE_ENERGY/?colour=red&page=2")
                .statusCode(200);
        var products = DataImport.fixture("product/four-tariffs").toString();
        client.post("validate-products/?dry_run=true", products).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-31T01:30:00", "2018-10-28 01:30"})
    void localTimeThatIsSkippedOrRepeatedIsRefused(String time) {
        var account = account("S-3");
        ((ObjectNode) account.at("/notes/0")).put("created_at", time);
        var strict = new DataImport(createSandbox("strict-time-" + time.hashCode(), "strict"));
        strict.post("validate-account/", account)
                .statusCode(400)
                .body("errors.findAll { it.code == 'make_aware' }.attr", contains("notes.0.created_at"))
                .body(
                        "errors.find { it.code == 'make_aware' }.detail",
                        equalTo("Invalid datetime for the timezone \"Europe/London\"."));
        var lenient = new DataImport(createSandbox("lenient-time-" + time.hashCode(), "guide"));
        lenient.post("validate-account/", account).statusCode(200);
    }
}
