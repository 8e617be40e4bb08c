package io.krakenemulator.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The objects and keys that a pod refers to. */
final class References {

    private References() {}

    /** Returns kind and name of each ConfigMap, Secret and ServiceAccount that a pod needs. */
    static Set<String> of(PodSpec pod) {
        var names = new TreeSet<String>();
        for (var container : pod.getContainers()) {
            container.getEnv().forEach(variable -> addVariable(names, variable));
            container.getEnvFrom().forEach(source -> addSource(names, source));
        }
        pod.getVolumes().forEach(volume -> addVolume(names, volume));
        var account = pod.getServiceAccountName();
        if (account != null && !account.equals("default")) {
            names.add("ServiceAccount " + account);
        }
        return names;
    }

    private static void addVariable(Set<String> names, EnvVar variable) {
        if (variable.getValueFrom() != null) {
            names.add("Secret " + variable.getValueFrom().getSecretKeyRef().getName());
        }
    }

    private static void addSource(Set<String> names, EnvFromSource source) {
        if (source.getConfigMapRef() != null) {
            names.add("ConfigMap " + source.getConfigMapRef().getName());
        }
        if (source.getSecretRef() != null) {
            names.add("Secret " + source.getSecretRef().getName());
        }
    }

    private static void addVolume(Set<String> names, Volume volume) {
        if (volume.getConfigMap() != null) {
            names.add("ConfigMap " + volume.getConfigMap().getName());
        }
        if (volume.getSecret() != null) {
            names.add("Secret " + volume.getSecret().getSecretName());
        }
    }

    /** Returns the keys of Secrets by the variables that have their values. */
    static Map<String, String> secretKeys(Container container) {
        var keys = new TreeMap<String, String>();
        for (var variable : container.getEnv()) {
            if (variable.getValueFrom() != null) {
                keys.put(
                        variable.getName(),
                        variable.getValueFrom().getSecretKeyRef().getKey());
            }
        }
        return keys;
    }
}
