package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pod of the chart keeps the restricted Pod Security Standard, and has no more than it needs. */
class ChartSecurityTest {

    @BeforeAll
    static void assumeHelm() {
        Chart.assumeHelm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "postgresql", "job", "everything"})
    void podsKeepTheRestrictedStandard(String values) {
        var pods = Manifests.pods(Chart.objects(values));
        assertFalse(pods.isEmpty());
        pods.forEach((owner, pod) -> assertRestricted(owner, pod.getSpec()));
    }

    private static void assertRestricted(String owner, PodSpec pod) {
        for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            assertFalse(pod.toString().contains(shared + "=true"), owner + " shares " + shared);
        }
        var security = pod.getSecurityContext();
        assertEquals(true, security.getRunAsNonRoot(), owner);
        assertTrue(security.getRunAsUser() > 0, owner);
        assertEquals("RuntimeDefault", security.getSeccompProfile().getType(), owner);
        assertEquals(List.of(), security.getSysctls(), owner);
        assertEquals(false, pod.getAutomountServiceAccountToken(), owner);
        assertEquals(List.of(), pod.getInitContainers(), owner);
        pod.getVolumes().forEach(volume -> assertNull(volume.getHostPath(), owner));
        pod.getContainers().forEach(container -> assertRestricted(owner, container));
    }

    private static void assertRestricted(String owner, Container container) {
        var security = container.getSecurityContext();
        assertEquals(false, security.getAllowPrivilegeEscalation(), owner);
        assertNull(security.getPrivileged(), owner);
        assertEquals(List.of("ALL"), security.getCapabilities().getDrop(), owner);
        assertEquals(List.of(), security.getCapabilities().getAdd(), owner);
        assertEquals(true, security.getReadOnlyRootFilesystem(), owner);
        container.getPorts().forEach(port -> assertNull(port.getHostPort(), owner));
        assertNotNull(container.getResources().getLimits().get("memory"), owner);
        assertNotNull(container.getResources().getRequests().get("cpu"), owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "postgresql", "job", "everything"})
    void temporaryFilesHaveAFolder(String values) {
        Manifests.pods(Chart.objects(values)).forEach((owner, pod) -> {
            var volumes = pod.getSpec().getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .map(Volume::getName)
                    .toList();
            assertTrue(
                    pod.getSpec().getContainers().get(0).getVolumeMounts().stream()
                            .anyMatch(
                                    mount -> mount.getMountPath().equals("/tmp") && volumes.contains(mount.getName())),
                    owner);
        });
    }

    @Test
    void serviceAccountHasNoToken() {
        for (var account : Manifests.all(Chart.objects("everything"), ServiceAccount.class)) {
            assertEquals(false, account.getAutomountServiceAccountToken());
        }
    }

    @Test
    void secretIsMadeForTheChartsOwnDatabaseAlone() {
        assertEquals(List.of(), Manifests.all(Chart.objects("external"), Secret.class));
        assertEquals(List.of(), Manifests.all(Chart.objects("everything"), Secret.class));
        var secret = Manifests.all(Chart.objects("postgresql"), Secret.class).get(0);
        assertEquals("s3cret", secret.getStringData().get("database-password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "postgresql", "job", "everything"})
    void noSecretStandsInAConfigMapOrAVariable(String values) {
        for (var object : Chart.objects(values)) {
            if (!(object instanceof Secret)) {
                assertFalse(
                        object.toString().contains("s3cret"),
                        object.getMetadata().getName());
            }
        }
    }
}
