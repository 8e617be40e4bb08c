package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The overlays of deploy/kubernetes are what the chart renders from their values. After a change of the chart, have them
 * written anew: {@code ./mvnw test -Dtest=OverlaysTest -Dupdate}.
 */
class OverlaysTest {

    private static final Path FOLDER = Path.of("deploy/kubernetes");
    private static final String HEADER =
            "# Written by OverlaysTest from the chart and values.yaml. Change those, not this file.\n";

    @BeforeAll
    static void assumeHelm() {
        Chart.assumeHelm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "staging"})
    void manifestsAreThoseOfTheChart(String overlay) throws IOException {
        Path folder = FOLDER.resolve(overlay);
        var namespace = kustomization(folder).path("namespace").asText();
        var documents = Chart.render("kraken-emulator", namespace, folder.resolve("values.yaml"))
                .split("(?m)^---$");
        var kept = Arrays.stream(documents)
                .filter(document -> !document.isBlank() && !document.contains("helm.sh/hook"))
                .map(document -> document.replace("managed-by: Helm", "managed-by: kustomize")
                                .replaceAll("(?m)^# Source: .*\\n", "")
                                .strip()
                        + "\n")
                .collect(Collectors.joining("---\n", HEADER, ""));
        Rendered.check(folder.resolve("manifests.yaml"), kept, getClass());
    }

    private static JsonNode kustomization(Path folder) throws IOException {
        return new YAMLMapper().readTree(folder.resolve("kustomization.yaml").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "staging"})
    void secretOfTheOverlayHasTheKeysThatThePodsRead(String overlay) throws IOException {
        Path folder = FOLDER.resolve(overlay);
        var generator = kustomization(folder).at("/secretGenerator/0");
        var keys = new HashSet<String>();
        generator.path("literals").forEach(literal -> keys.add(key(literal.asText())));
        for (var file : generator.path("envs")) {
            try (Stream<String> lines = Files.lines(folder.resolve(file.asText() + ".example"))) {
                lines.filter(line -> line.contains("=")).forEach(line -> keys.add(key(line)));
            }
        }
        var objects = Manifests.parse(Files.readString(folder.resolve("manifests.yaml")));
        for (var pod : Manifests.pods(objects).values()) {
            var needed = References.secretKeys(pod.getSpec().getContainers().get(0));
            assertTrue(keys.containsAll(needed.values()), needed::toString);
            assertTrue(References.of(pod.getSpec())
                    .contains("Secret " + generator.path("name").asText()));
        }
        assertTrue(kustomization(folder)
                .at("/generatorOptions/disableNameSuffixHash")
                .asBoolean());
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('='));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "staging"})
    void everyObjectIsInTheNamespaceOfTheOverlay(String overlay) throws IOException {
        Path folder = FOLDER.resolve(overlay);
        var namespaces = Manifests.parse(Files.readString(folder.resolve("manifests.yaml"))).stream()
                .map(HasMetadata::getMetadata)
                .map(metadata -> metadata.getNamespace())
                .collect(Collectors.toSet());
        assertEquals(Set.of(kustomization(folder).path("namespace").asText()), namespaces);
    }
}
