package io.krakenemulator.start;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.release.Versions;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the root, for browsers and for clients. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StartPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static String page() {
        return given().accept(BROWSER)
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(startsWith("default-src 'none'"), not(containsString("unsafe"))))
                .header("Vary", containsString("ccept"))
                .extract()
                .asString();
    }

    @Test
    void browserGetsAPageWithWorkingLinks() {
        var page = page();
        assertTrue(page.contains(Versions.EMULATOR), page);
        var links = Pattern.compile("href=\"([^\"]+)\"").matcher(page).results().toList();
        assertTrue(links.size() >= 8, page);
        links.forEach(link -> assertEquals(200, given().get(link.group(1)).statusCode(), link.group(1)));
    }

    @Test
    void pageShowsTheFirstCallOfEachShippedSandbox() {
        var page = page();
        var calls = Pattern.compile("curl -H &#39;Authorization: (Token [^&]+)&#39; (http[^<]+)")
                .matcher(page)
                .results()
                .toList();
        assertEquals(3, calls.size(), page);
        calls.forEach(call -> given().header("Authorization", call.group(1))
                .get(call.group(2))
                .then()
                .statusCode(200));
    }

    @Test
    void clientGetsTheSameAsLinks() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo(Versions.EMULATOR))
                .body("links.openapi", equalTo("http://localhost:" + RestAssured.port + "/openapi.json"))
                .body("sandboxes.name", contains("default", "guide", "schema"));
    }

    @Test
    void neitherFormShowsOtherSandboxes() {
        Control.likeGuide("secret-team", "sk_secret_team");
        for (var text : new String[] {page(), given().get("/").asString()}) {
            assertTrue(!text.contains("secret-team") && !text.contains("sk_secret_team"), text);
        }
    }

    @Test
    void pageRunsNoScript() {
        assertTrue(!page().contains("<script") && !page().contains("style=\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html;q=0.1, application/json | application/json",
                "application/json;q=0.1, text/html | text/html",
                "text/html;q=0, */* | application/json",
                "TEXT/HTML | text/html"
            })
    void clientGetsTheFormThatItPrefers(String accept, String type) {
        given().accept(accept).get("/").then().statusCode(200).contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/start.css", "/docs", "/docs/", "/docs/start.js", "/openapi", "/openapi.json", "/q/openapi"
            })
    void openPathsAreOnlyRead(String path) {
        for (var method : new Method[] {Method.POST, Method.PUT, Method.DELETE, Method.PATCH}) {
            given().request(method, path)
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, HEAD, OPTIONS")
                    .body("code", equalTo("method_not_allowed"));
        }
        given().options(path).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        given().redirects().follow(false).head(path).then().statusCode(lessThan(400));
    }
}
