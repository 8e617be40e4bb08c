package io.krakenemulator.admin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Control calls with another method than theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ControlMethodsTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void pathsTellTheirMethodsToAnyOther() throws Exception {
        var paths = new YAMLMapper()
                .readTree(Path.of("contract/control.yaml").toFile())
                .path("paths");
        assertTrue(paths.size() > 20, "paths: " + paths.size());
        var wrong = new ArrayList<String>();
        paths.properties().forEach(path -> wrong.addAll(callWithOtherMethods(path)));
        assertEquals(List.of(), wrong);
    }

    private static List<String> callWithOtherMethods(Map.Entry<String, JsonNode> path) {
        var wrong = new ArrayList<String>();
        var address = path.getKey().replace("{name}", "guide").replaceAll("\\{[a-z]+}", "x");
        for (var method : METHODS) {
            if (path.getValue().has(method.toLowerCase(Locale.ROOT))) {
                continue;
            }
            var answer = given().header("Authorization", "Bearer admin-key-for-tests")
                    .request(method, address);
            var allow = String.valueOf(answer.header("Allow"));
            path.getValue().fieldNames().forEachRemaining(known -> {
                if (METHODS.contains(known.toUpperCase(Locale.ROOT))
                        && !List.of(allow.split(", ")).contains(known.toUpperCase(Locale.ROOT))) {
                    wrong.add(method + " " + address + " does not allow " + known + ": " + allow);
                }
            });
            if (answer.statusCode() != 405 || !"method_not_allowed".equals(answer.path("code"))) {
                wrong.add(method + " " + address + " " + answer.statusCode() + " " + answer.asString());
            }
        }
        return wrong;
    }
}
