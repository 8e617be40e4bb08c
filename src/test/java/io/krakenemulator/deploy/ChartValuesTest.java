package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart refuses wrong values with a reason, and its schema knows every value. */
class ChartValuesTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void assumeHelm() {
        Chart.assumeHelm();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            replicaCounts: 2 | replicaCounts
            replicaCount: two | replicaCount
            replicaCount: -1 | replicaCount
            image: {kind: musl} | kind
            image: {digest: latest} | digest
            database: {url: "mysql://db.example.com/emulator"} | url
            database: {url: "postgresql://anna:s3cret@db.example.com/emulator"} | url
            migration: {mode: never} | mode
            settings: {emulator.seed: x} | settings
            settings: {EMULATOR_ADMIN_KEY: secret} | settings
            sandboxes: [{name: team-a}] | secretKey
            sandboxes: [{name: team-a, secretKey: a, settings: {COLOUR: red}}] | settings
            sandboxes: [{name: Team A, secretKey: a}] | name
            service: {port: 70000} | port
            extraArgs: [--probe] | extraArgs
            {extraArgs: [-Xmx128m], image: {kind: jvm}} | JAVA_TOOL_OPTIONS
            resources: {limits: {memory: much}} | memory
            shutdown: {delaySeconds: 5s} | delaySeconds
            shutdown: {delaySeconds: 20} | shutdown.gracePeriodSeconds must be more than the 33 seconds
            httpRoute: {enabled: true} | parentRefs
            seed: {content: "a: b", existingSecret: seed} | Set seed.content or seed.existingSecret
            existingSecret: ""  | Set existingSecret
            database: {url: ""} | Set database.url
            {postgresql: {enabled: true}, migration: {mode: job}} | migration.mode job needs an external database
            {postgresql: {enabled: true}, migration: {separateUser: true}} | separateUser needs an external database
            {postgresql: {enabled: true}, existingSecret: ""} | Set secret.""")
    void wrongValuesAreRefusedWithTheirPlace(String values, String reason) throws IOException {
        var all = new YAMLMapper().readTree(Chart.values("external").toFile());
        new YAMLMapper().readerForUpdating(all).readValue(values);
        Path file = folder.resolve("values.yaml");
        new YAMLMapper().writeValue(file.toFile(), all);
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render("emulator", "migration", file));
        assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
    }

    @Test
    void schemaKnowsTheSameValuesAsTheFile() throws IOException {
        var values =
                new YAMLMapper().readTree(Chart.FOLDER.resolve("values.yaml").toFile());
        var schema = new ObjectMapper()
                .readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
        var known = names(schema.path("properties"));
        known.remove("global");
        assertEquals(names(values), known);
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void valuesOfOurOwnHaveAComment() throws IOException {
        var text = Files.readString(Chart.FOLDER.resolve("values.yaml"));
        for (var own : Set.of(
                "kind",
                "existingSecret",
                "url",
                "mode",
                "separateUser",
                "settings",
                "seed",
                "sandboxes",
                "shippedSandboxes",
                "preStopSleepSeconds",
                "delaySeconds",
                "timeoutSeconds",
                "gracePeriodSeconds")) {
            assertTrue(text.matches("(?s).*# [^\\n]*\\n *" + own + ":.*"), own);
        }
    }
}
