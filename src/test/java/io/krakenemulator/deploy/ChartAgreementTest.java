package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.krakenemulator.boot.BuildFiles;
import io.krakenemulator.boot.Dockerfile;
import io.krakenemulator.documentation.SettingsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart agrees with the application, its images and its settings. */
class ChartAgreementTest {

    private static final List<String> ALL = List.of("external", "postgresql", "job", "everything");

    @BeforeAll
    static void assumeHelm() {
        Chart.assumeHelm();
    }

    @Test
    void containerHasThePortsOfTheApplication() throws IOException {
        var properties = BuildFiles.applicationProperties();
        var ports = Manifests.replica(Chart.objects("external")).getContainers().get(0).getPorts().stream()
                .collect(Collectors.toMap(ContainerPort::getName, port -> String.valueOf(port.getContainerPort())));
        assertEquals(
                Map.of(
                        "http", properties.getProperty("quarkus.http.port"),
                        "management", properties.getProperty("quarkus.management.port")),
                ports);
    }

    @Test
    void probesAskTheManagementPortForHealth() {
        var container =
                Manifests.replica(Chart.objects("external")).getContainers().get(0);
        assertEquals("/q/health/started", path(container.getStartupProbe()));
        assertEquals("/q/health/ready", path(container.getReadinessProbe()));
        assertEquals("/q/health/live", path(container.getLivenessProbe()));
    }

    private static String path(Probe probe) {
        assertEquals("management", probe.getHttpGet().getPort().getStrVal());
        return probe.getHttpGet().getPath();
    }

    @ParameterizedTest
    @CsvSource({"external, Dockerfile.native", "job, Dockerfile.jvm"})
    void podsRunAsTheUserOfTheirImage(String values, String dockerfile) {
        var user = Dockerfile.read(dockerfile).image().only("USER").rest();
        var security = Manifests.replica(Chart.objects(values)).getSecurityContext();
        assertEquals(user, security.getRunAsUser() + ":" + security.getRunAsGroup());
    }

    @Test
    void imageIsTheOneOfTheValues() {
        var version = chartVersion();
        var repository = "ghcr.io/kraken-migration-emulator/kraken-migration-emulator";
        assertEquals(repository + ":" + version, image("external"));
        assertEquals("registry.example.com/kraken-migration-emulator:1.2.3", image("everything"));
        assertTrue(image("job").startsWith(repository + "@sha256:"), image("job"));
    }

    private static String image(String values) {
        return Manifests.replica(Chart.objects(values)).getContainers().get(0).getImage();
    }

    private static String chartVersion() {
        try {
            return BuildFiles.pom("version");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void databaseIsTheOneThatTheTestsRun() throws IOException {
        var tested = Files.readString(java.nio.file.Path.of("deploy/compose.yaml"));
        var image = Manifests.pods(Chart.objects("postgresql"))
                .get("StatefulSet emulator-kraken-migration-emulator-postgresql")
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
        assertTrue(tested.contains("image: " + image.replace("docker.io/library/", "")), image);
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        var unknown = new HashSet<String>();
        for (var values : ALL) {
            for (var variable : variables(Chart.objects(values))) {
                if (!variable.equals("TZ") && !SettingsPage.has(variable)) {
                    unknown.add(variable);
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> variables(List<HasMetadata> objects) {
        var names = new HashSet<String>();
        for (var configuration : Manifests.all(objects, ConfigMap.class)) {
            configuration.getData().keySet().stream()
                    .filter(key -> key.matches("[A-Z_]+"))
                    .forEach(names::add);
        }
        Manifests.pods(objects).values().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .filter(container -> Set.of("emulator", "migration").contains(container.getName()))
                .flatMap(container -> container.getEnv().stream())
                .forEach(variable -> names.add(variable.getName()));
        return names;
    }

    @Test
    void settingsOfTheValuesAreVariables() {
        var objects = Chart.objects("everything");
        var data = Manifests.only(objects, ConfigMap.class, "kraken").getData();
        assertEquals("64", data.get("EMULATOR_PROCESSING_WORKERS"));
        assertEquals("false", data.get("EMULATOR_SHIPPED_SANDBOXES"));
        assertEquals("10", data.get("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE"));
        assertEquals("/etc/emulator/seed/seed.yaml", data.get("EMULATOR_SEED"));
        assertEquals("schema", data.get("EMULATOR_SANDBOXES_TEAM_B_DIALECT"));
        var keys =
                References.secretKeys(Manifests.replica(objects).getContainers().get(0));
        assertEquals("admin", keys.get("EMULATOR_ADMIN_KEY"));
        assertEquals("team-c-keys", keys.get("EMULATOR_SANDBOXES_TEAM_C_API_KEYS"));
        assertEquals("migration-password", keys.get("QUARKUS_DATASOURCE_MIGRATIONS_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "postgresql", "job", "everything"})
    void replicaHasTimeToEnd(String values) throws IOException {
        var objects = Chart.objects(values);
        var pod = Manifests.replica(objects);
        var data = Manifests.all(objects, ConfigMap.class).stream()
                .map(ConfigMap::getData)
                .filter(entries -> entries.containsKey("QUARKUS_SHUTDOWN_DELAY"))
                .findFirst()
                .orElseThrow();
        var sleep = pod.getContainers()
                .get(0)
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();
        var needed =
                sleep + seconds(data.get("QUARKUS_SHUTDOWN_DELAY")) + seconds(data.get("QUARKUS_SHUTDOWN_TIMEOUT"));
        assertTrue(pod.getTerminationGracePeriodSeconds() > needed, () -> "needs " + needed);
        var readiness = pod.getContainers().get(0).getReadinessProbe();
        assertTrue(readiness.getPeriodSeconds() * readiness.getFailureThreshold()
                < seconds(data.get("QUARKUS_SHUTDOWN_DELAY")));
    }

    private static long seconds(String text) {
        return Long.parseLong(text.replace("S", ""));
    }
}
