package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.krakenemulator.boot.BuildFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The objects of the chart fit together, for several sets of values. */
class ChartTest {

    private static final String EXTERNAL = "external";
    private static final String POSTGRESQL = "postgresql";
    private static final String JOB = "job";
    private static final String EVERYTHING = "everything";

    @BeforeAll
    static void assumeHelm() {
        Chart.assumeHelm();
    }

    @Test
    void lintFindsNothing() {
        var result = new Helm(Chart.FOLDER).lint().strict().call();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @Test
    void chartHasTheVersionOfTheEmulator() throws IOException {
        var chart = new YAMLMapper().readTree(Chart.FOLDER.resolve("Chart.yaml").toFile());
        assertEquals(BuildFiles.pom("version"), chart.path("version").asText());
        assertEquals(BuildFiles.pom("version"), chart.path("appVersion").asText());
    }

    @Test
    void leastInstallationHasTheseObjects() {
        assertEquals(
                Set.of(
                        "ConfigMap emulator-kraken-migration-emulator",
                        "ConfigMap emulator-kraken-migration-emulator-journey",
                        "Deployment emulator-kraken-migration-emulator",
                        "NetworkPolicy emulator-kraken-migration-emulator",
                        "Pod emulator-kraken-migration-emulator-journey",
                        "PodDisruptionBudget emulator-kraken-migration-emulator",
                        "Service emulator-kraken-migration-emulator",
                        "Service emulator-kraken-migration-emulator-management",
                        "ServiceAccount emulator-kraken-migration-emulator"),
                names(Chart.objects(EXTERNAL)));
    }

    private static Set<String> names(List<HasMetadata> objects) {
        return objects.stream()
                .map(object -> object.getKind() + " " + object.getMetadata().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fullInstallationHasEveryOptionalObject() {
        var kinds = Chart.objects(EVERYTHING).stream().map(HasMetadata::getKind).collect(Collectors.toSet());
        assertTrue(
                kinds.containsAll(
                        Set.of("HTTPRoute", "Ingress", "PrometheusRule", "ServiceMonitor", "PodDisruptionBudget")),
                kinds::toString);
        assertTrue(names(Chart.objects(EVERYTHING)).contains("ConfigMap kraken-dashboard"));
        assertTrue(names(Chart.objects(EVERYTHING)).contains("ConfigMap kraken-seed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTERNAL, POSTGRESQL, JOB, EVERYTHING})
    void everyObjectHasItsLabelsAndNamespaceAndAShortName(String values) {
        for (var object : Chart.objects(values)) {
            var metadata = object.getMetadata();
            var labels = metadata.getLabels();
            assertEquals(Chart.NAMESPACE, metadata.getNamespace(), metadata.getName());
            assertEquals("kraken-migration-emulator", labels.get("app.kubernetes.io/name"), metadata.getName());
            assertEquals(Chart.RELEASE, labels.get("app.kubernetes.io/instance"));
            assertTrue(metadata.getName().length() <= 63, metadata.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTERNAL, POSTGRESQL, JOB, EVERYTHING})
    void servicesSelectPodsAndTheirPorts(String values) {
        var objects = Chart.objects(values);
        for (var service : Manifests.all(objects, Service.class)) {
            var selected = Manifests.pods(objects).values().stream()
                    .filter(pod -> pod.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertEquals(1, selected.size(), service.getMetadata().getName());
            var container = selected.get(0).getSpec().getContainers().get(0);
            for (var port : service.getSpec().getPorts()) {
                assertTrue(
                        container.getPorts().stream()
                                .anyMatch(open -> new IntOrString(open.getName()).equals(port.getTargetPort())),
                        port.toString());
            }
        }
    }

    @Test
    void healthAndMetricsAreOutOfReachFromOutside() {
        var objects = Chart.objects(EVERYTHING);
        var outside = Manifests.only(objects, Service.class, "kraken");
        assertEquals(
                List.of("http"),
                outside.getSpec().getPorts().stream()
                        .map(port -> port.getName())
                        .toList());
        var backend = Manifests.only(objects, Ingress.class, "kraken")
                .getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths()
                .get(0)
                .getBackend()
                .getService();
        assertEquals("kraken http", backend.getName() + " " + backend.getPort().getName());
        var reference = Manifests.only(objects, HTTPRoute.class, "kraken")
                .getSpec()
                .getRules()
                .get(0)
                .getBackendRefs()
                .get(0);
        assertEquals("kraken 8080", reference.getName() + " " + reference.getPort());
    }

    @Test
    void metricsAreReadFromTheManagementService() {
        var objects = Chart.objects(EVERYTHING);
        var monitor = Manifests.only(objects, ServiceMonitor.class, "kraken").getSpec();
        var service = Manifests.only(objects, Service.class, "kraken-management");
        assertTrue(service.getMetadata()
                .getLabels()
                .entrySet()
                .containsAll(monitor.getSelector().getMatchLabels().entrySet()));
        assertEquals("management", monitor.getEndpoints().get(0).getPort());
        assertEquals("management", service.getSpec().getPorts().get(0).getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTERNAL, POSTGRESQL, JOB, EVERYTHING})
    void everyReferenceLeadsToAnObjectOrToAGivenSecret(String values) {
        var objects = Chart.objects(values);
        var names = names(objects);
        var given = Set.of("Secret emulator-secret", "Secret seed-secret", "Secret more", "Secret certificates");
        var missing = new HashSet<String>();
        Manifests.pods(objects).forEach((owner, pod) -> {
            for (var reference : References.of(pod.getSpec())) {
                // A hook runs before the objects of the release exist.
                boolean isTooEarly = owner.startsWith("Job ") && !given.contains(reference);
                if (isTooEarly || !names.contains(reference) && !given.contains(reference)) {
                    missing.add(owner + ": " + reference);
                }
            }
        });
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTERNAL, POSTGRESQL, JOB, EVERYTHING})
    void rolloutLosesNoReplica(String values) {
        var deployment =
                Manifests.all(Chart.objects(values), Deployment.class).get(0).getSpec();
        var rolling = deployment.getStrategy().getRollingUpdate();
        assertEquals("RollingUpdate", deployment.getStrategy().getType());
        assertEquals(new IntOrString(0), rolling.getMaxUnavailable());
        assertEquals(new IntOrString(1), rolling.getMaxSurge());
    }

    @Test
    void twoReplicasRunUnlessAnAutoscalerCounts() {
        var name = "emulator-kraken-migration-emulator";
        var plain = Manifests.only(Chart.objects(EXTERNAL), Deployment.class, name);
        assertEquals(2, plain.getSpec().getReplicas());
        assertNull(Manifests.only(Chart.objects(JOB), Deployment.class, name)
                .getSpec()
                .getReplicas());
        var scaler = Manifests.only(Chart.objects(JOB), HorizontalPodAutoscaler.class, name)
                .getSpec();
        assertEquals(name, scaler.getScaleTargetRef().getName());
        assertEquals(6, scaler.getMaxReplicas());
        assertEquals(List.of(), Manifests.all(Chart.objects(EXTERNAL), HorizontalPodAutoscaler.class));
    }

    @Test
    void budgetAndPolicyCoverTheReplicas() {
        var objects = Chart.objects(EVERYTHING);
        var labels = Manifests.all(objects, Deployment.class)
                .get(0)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        var budget =
                Manifests.only(objects, PodDisruptionBudget.class, "kraken").getSpec();
        var policy = Manifests.only(objects, NetworkPolicy.class, "kraken").getSpec();
        for (Map<String, String> selector : List.of(
                budget.getSelector().getMatchLabels(), policy.getPodSelector().getMatchLabels())) {
            assertTrue(labels.entrySet().containsAll(selector.entrySet()), selector::toString);
        }
        assertEquals(Set.of("Ingress", "Egress"), Set.copyOf(policy.getPolicyTypes()));
    }

    @Test
    void policyAllowsThePortOfTheDatabase() {
        for (var expected : Map.of(EXTERNAL, 6432, POSTGRESQL, 5432).entrySet()) {
            var policy = Manifests.only(
                    Chart.objects(expected.getKey()), NetworkPolicy.class, "emulator-kraken-migration-emulator");
            assertEquals(
                    new IntOrString(expected.getValue()),
                    policy.getSpec().getEgress().get(1).getPorts().get(0).getPort());
        }
    }

    @Test
    void jobMigratesBeforeInstallationAndUpgrade() {
        var objects = Chart.objects(JOB);
        var job = Manifests.only(objects, Job.class, "emulator-kraken-migration-emulator-migration");
        assertEquals(
                "pre-install,pre-upgrade", job.getMetadata().getAnnotations().get(Chart.SHOWN_HOOK));
        var container = job.getSpec().getTemplate().getSpec().getContainers().get(0);
        assertEquals(List.of("--migrate"), container.getArgs());
        var users = References.secretKeys(container);
        assertEquals("migration-username", users.get("QUARKUS_DATASOURCE_USERNAME"));
        var replica =
                References.secretKeys(Manifests.replica(objects).getContainers().get(0));
        assertEquals("database-username", replica.get("QUARKUS_DATASOURCE_USERNAME"));
        assertFalse(replica.containsValue("migration-password"), replica::toString);
    }

    @Test
    void helmTestWalksTheJourneyOnTheService() {
        var objects = Chart.objects(EVERYTHING);
        var pod = Manifests.only(objects, Pod.class, "kraken-journey");
        assertEquals("test", pod.getMetadata().getAnnotations().get(Chart.SHOWN_HOOK));
        var container = pod.getSpec().getContainers().get(0);
        assertEquals(List.of("sh", "/journey/journey.sh"), container.getCommand());
        assertEquals("http://kraken:8080", container.getEnv().get(0).getValue());
        assertTrue(Manifests.only(objects, ConfigMap.class, "kraken-journey")
                .getData()
                .keySet()
                .containsAll(Set.of("journey.sh", "sandbox.json", "account.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "external, No sandbox is configured yet",
        "postgresql, has no backup",
        "postgresql, Everyone knows the keys",
        "everything, https://kraken.internal.example.com",
        "external, helm --namespace migration test emulator"
    })
    void notesSayWhatToDoNext(String values, String text) {
        assertTrue(Chart.notes(values).contains(text), () -> Chart.notes(values));
    }

    @Test
    void shippedDashboardIsADocumentOfGrafana() throws IOException {
        var text = Manifests.only(Chart.objects(EVERYTHING), ConfigMap.class, "kraken-dashboard")
                .getData()
                .get("dashboard.json");
        var panels = new YAMLMapper().readTree(text).path("panels");
        assertNotNull(panels.get(0));
        panels.forEach(panel -> assertFalse(panel.at("/targets/0/expr").asText().isEmpty(), panel::toString));
    }
}
