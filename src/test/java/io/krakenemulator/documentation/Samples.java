package io.krakenemulator.documentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The payloads in {@code docs/samples}, each with the shipped sandbox that knows its import supplier. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final Path FOLDER = Path.of("docs/samples");

    private static final Map<String, String> SANDBOXES = new TreeMap<>(Map.of(
            "business-multi-site.json", "default",
            "domestic-dual-fuel.json", "default",
            "domestic-economy-7.json", "default",
            "domestic-export.json", "default",
            "domestic-gas-only.json", "default",
            "domestic-prepay.json", "default",
            "domestic-smart-half-hourly.json", "default",
            "occupier.json", "default",
            "published-dual-fuel.json", "schema"));

    private Samples() {}

    /** Returns the name of each file with that of its sandbox. */
    static Stream<Arguments> withTheirSandboxes() {
        return SANDBOXES.entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    static ObjectNode read(String sample) throws IOException {
        return (ObjectNode) JSON.readTree(FOLDER.resolve(sample).toFile());
    }
}
