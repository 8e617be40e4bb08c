package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A compose file of the project.
 *
 * @param file its path
 * @param content its content
 */
record ComposeFile(Path file, JsonNode content) {

    static ComposeFile read(String name) throws IOException {
        var file = Path.of("deploy", name);
        return new ComposeFile(file, new YAMLMapper().readTree(file.toFile()));
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    JsonNode emulator() {
        return service("emulator");
    }

    /** Returns the folder that the image of the emulator is built from. */
    Path buildContext() {
        return file.getParent().resolve(emulator().at("/build/context").asText());
    }

    void assertBuilds(Dockerfile image) {
        var dockerfile =
                buildContext().resolve(emulator().at("/build/dockerfile").asText());
        assertEquals(image.file(), dockerfile.normalize());
    }

    void assertAsksForHealthAs(Dockerfile image) {
        var command = texts(emulator().at("/healthcheck/test"));
        assertEquals("CMD", command.get(0));
        assertEquals(image.healthCommand(), command.subList(1, command.size()));
    }

    void assertPublishesOnThisMachineAlone(Dockerfile image) {
        var inside = new ArrayList<String>();
        for (String port : texts(emulator().path("ports"))) {
            assertTrue(port.startsWith("127.0.0.1:"), port);
            inside.add(port.substring(port.lastIndexOf(':') + 1));
        }
        assertEquals(image.image().only("EXPOSE").arguments(), inside);
    }

    void assertGivesTheEmulatorNoMoreThanItNeeds() {
        assertTrue(emulator().path("read_only").asBoolean());
        assertEquals(List.of("/tmp"), texts(emulator().path("tmpfs")));
        assertEquals(List.of("ALL"), texts(emulator().path("cap_drop")));
        assertEquals(List.of("no-new-privileges:true"), texts(emulator().path("security_opt")));
    }

    void assertTakesTheAdminKeyFromOutside() {
        assertEquals(
                "${EMULATOR_ADMIN_KEY:-}",
                emulator().at("/environment/EMULATOR_ADMIN_KEY").asText());
    }
}
