package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bodies of the chart's journey are the fixtures of docs/journey.md, and its sandbox is the shipped {@code guide}. After a
 * change of them, have the files written anew: {@code ./mvnw test -Dtest=JourneyFilesTest -Dupdate}.
 */
class JourneyFilesTest {

    private static final Path FOLDER = Chart.FOLDER.resolve("files/journey");
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void filesAreThoseOfTheJourney() throws IOException {
        var files = files();
        for (var file : files.entrySet()) {
            Rendered.check(FOLDER.resolve(file.getKey()), JSON.writeValueAsString(file.getValue()) + "\n", getClass());
        }
        try (Stream<Path> present = Files.list(FOLDER)) {
            var bodies = present.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .collect(Collectors.toSet());
            assertEquals(files.keySet(), bodies);
        }
    }

    private static Map<String, JsonNode> files() throws IOException {
        var files = new LinkedHashMap<String, JsonNode>();
        files.put("sandbox.json", sandbox());
        files.put("products.json", fixture("product/four-tariffs"));
        files.put("account.json", account("MIGRATED-2001"));
        files.put("process.json", process());
        files.put("notes.json", fixture("note/two-notes"));
        files.put("transactions.json", fixture("transaction/six-kinds"));
        files.put("statements.json", fixture("statement/two-statements"));
        files.put("instruction.json", fixture("instruction/card"));
        ObjectNode scheduled = JSON.createObjectNode();
        scheduled.set("payload", account("MIGRATED-2002"));
        scheduled.putObject("task_params");
        files.put("scheduled.json", scheduled);
        return files;
    }

    private static JsonNode fixture(String name) throws IOException {
        return JSON.readTree(FIXTURES.resolve(name + ".json").toFile());
    }

    private static JsonNode account(String number) throws IOException {
        var text = Files.readString(FIXTURES.resolve("account/dual-fuel.json"));
        return JSON.readTree(text.replace("SEREN-000417", number));
    }

    private static JsonNode process() {
        return JSON.createObjectNode()
                .put("import_supplier_code", "TENTACLE_ENERGY")
                .put("external_account_number", "MIGRATED-2001")
                .put("operations_team_name", "Tentacle Operations");
    }

    /** Returns the shipped sandbox without its keys and with a name that the script replaces. */
    private static JsonNode sandbox() throws IOException {
        var shipped = new YAMLMapper()
                .readTree(Path.of("src/main/resources/sandboxes/guide.yaml").toFile());
        var sandbox = (ObjectNode) shipped.at("/sandboxes/0");
        sandbox.remove("api_keys");
        return sandbox.put("name", "SANDBOX");
    }

    /** A ConfigMap holds at most one mebibyte. */
    @Test
    void filesFitIntoAConfigMap() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        assertTrue(size < 256 * 1024, "too large: " + size);
    }
}
