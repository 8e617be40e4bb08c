package io.krakenemulator.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.ManagementAddress;
import io.krakenemulator.testing.Metrics;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the pages beside the two interfaces: their documents, the page that shows them, health and metrics. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ServedDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"");

    @ManagementAddress
    URI management;

    private static JsonNode document(String path) throws JsonProcessingException {
        return JSON.readTree(text(path));
    }

    private static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static List<String> paths(JsonNode document) {
        var paths = new ArrayList<String>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, /openapi.json",
        "/openapi.yaml, /openapi.json",
        "/q/openapi, /openapi.json",
        "/q/openapi.yaml, /openapi.json",
        "/emulator/openapi, /emulator/openapi.json",
        "/emulator/openapi.yaml, /emulator/openapi.json"
    })
    void documentsAreServedAsYaml(String path, String asJson) throws JsonProcessingException {
        String yaml = text(path);
        assertThat(yaml, containsString("openapi: 3.0.3"));
        assertEquals(paths(document(asJson)), paths(new YAMLMapper().readTree(yaml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi/both.yaml", "/emulator/openapi"})
    void serverIsTheAddressOfTheRequest(String path) throws JsonProcessingException {
        assertEquals("http://emulator.test:81", server(path, "http"));
        assertEquals("https://emulator.test:81", server(path, "https"));
    }

    private static String server(String path, String scheme) throws JsonProcessingException {
        var document = given().header("Host", "emulator.test:81")
                .header("X-Forwarded-Proto", scheme)
                .get(path)
                .asString();
        return new YAMLMapper().readTree(document).at("/servers/0/url").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/q/openapi.json"})
    void contractIsServedAsJson(String path) throws JsonProcessingException {
        JsonNode document = document(path);
        assertEquals("3.0.3", document.path("openapi").asText());
        assertEquals("Apache-2.0", document.at("/info/license/name").asText());
        assertThat(document.at("/info/description").asText(), containsString("neither Kraken nor Octopus Energy"));
        assertThat(paths(document), hasItem("/v1/data-import/validate-account/"));
        assertThat(paths(document), everyItem(not(startsWith("/emulator"))));
        paths(document).forEach(name -> assertEquals('/', name.charAt(name.length() - 1)));
    }

    /** Descriptions, limits and rules of the payloads: what the document is made of is not lost on the way to the package. */
    @Test
    void contractStatesThePayloads() throws JsonProcessingException {
        JsonNode schemas = document("/openapi.json").at("/components/schemas");
        JsonNode account = schemas.path("EnergyAccount");
        assertThat(account.path("properties").size(), greaterThan(20));
        assertThat(account.path("x-validators").size(), greaterThan(5));
        for (JsonNode property : account.path("properties")) {
            assertTrue(property.has("description"), property.toString());
        }
    }

    @Test
    void controlApiHasItsOwnDocument() throws JsonProcessingException {
        JsonNode document = document("/emulator/openapi.json");
        assertThat(paths(document), hasItem("/emulator/v1/sandboxes/{name}"));
        assertThat(paths(document), everyItem(startsWith("/emulator/")));
        assertEquals(
                "bearer",
                document.at("/components/securitySchemes/AdminKey/scheme").asText());
        assertEquals(1, document.at("/components/securitySchemes").size());
        assertEquals("[{\"AdminKey\":[]}]", document.path("security").toString());
    }

    @Test
    void pageShowsAllDocuments() {
        String page = given().get("/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        given().get("/docs").then().statusCode(200);
        given().get("/docs/start.js")
                .then()
                .body(containsString("{ name: \"Dialect guide\", url: \"/openapi/guide.json\" }"))
                .body(containsString("{ name: \"Dialect schema\", url: \"/openapi/schema.json\" }"))
                .body(containsString("{ name: \"Dialect both\", url: \"/openapi/both.json\" }"))
                .body(containsString("{ name: \"Control API\", url: \"/emulator/openapi.json\" }"));

        var scripts =
                SCRIPT.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(scripts.toString(), scripts.size(), greaterThan(0));
        for (String script : scripts) {
            String content = given().get(URI.create("/docs/").resolve(script).toString())
                    .then()
                    .statusCode(200)
                    .contentType(containsString("javascript"))
                    .extract()
                    .asString();
            assertThat(script, content.length(), greaterThan(300));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/", "/docs/index.html"})
    void pageRunsOnlyScriptsOfThisServer(String path) {
        var answer = given().get(path).then().statusCode(200).extract();
        var policy = answer.header("Content-Security-Policy");
        assertThat(policy, containsString("default-src 'none'; script-src 'self';"));
        assertThat(policy, containsString("frame-ancestors 'none'"));

        String page = answer.asString();
        var opened = Pattern.compile("<script[^>]*>").matcher(page).results().toList();
        assertThat(opened.size(), greaterThan(2));
        for (var script : opened) {
            assertThat(script.group(), matchesRegex("<script src=\"[a-z-]+\\.js\" charset=\"UTF-8\">"));
        }
        assertThat(page, not(matchesRegex("(?s).*<script[^>]*>[^<].*")));
        assertThat(page, not(matchesRegex("(?s).* on[a-z]+=.*")));
        assertThat(page, not(containsString("javascript:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void healthHasItsOwnPort(String path) {
        given().get(management.resolve(path)).then().statusCode(200).body("status", equalTo("UP"));
        given().get(path).then().statusCode(404);
    }

    @Test
    void requestsAreMeasured() {
        DataImport.GUIDE.get("all-account-import-processes/NOBODY/").statusCode(200);
        assertThat(
                Metrics.sum(
                        management,
                        "emulator_requests_seconds_count",
                        "status=\"200\"",
                        "operation=\"allAccountImportProcesses\""),
                greaterThan(0.0));
        given().get("/q/metrics").then().statusCode(404);
    }
}
