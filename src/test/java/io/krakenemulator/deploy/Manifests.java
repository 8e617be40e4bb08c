package io.krakenemulator.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads manifests into the types of Kubernetes. Unknown kinds and fields, and keys that occur twice, are refused. */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> TYPES = Stream.of(
                    ConfigMap.class,
                    Deployment.class,
                    HTTPRoute.class,
                    HorizontalPodAutoscaler.class,
                    Ingress.class,
                    Job.class,
                    NetworkPolicy.class,
                    Pod.class,
                    PodDisruptionBudget.class,
                    PrometheusRule.class,
                    Secret.class,
                    Service.class,
                    ServiceAccount.class,
                    ServiceMonitor.class,
                    StatefulSet.class)
            .collect(Collectors.toMap(
                    type -> HasMetadata.getApiVersion(type) + " " + HasMetadata.getKind(type), t -> t));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NoFurtherFields())
            .build();

    /** Makes the types refuse fields that they would otherwise keep as additional ones. */
    private static final class NoFurtherFields extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    private Manifests() {}

    /** Returns the objects of a text with several documents. */
    static List<HasMetadata> parse(String text) {
        var objects = new ArrayList<HasMetadata>();
        for (String document : text.split("(?m)^---$")) {
            try {
                if (YAML.readTree(document) instanceof ObjectNode object) {
                    objects.add(object(object));
                }
            } catch (JsonProcessingException e) {
                throw new AssertionError(e.getMessage() + "\n" + document, e);
            }
        }
        return objects;
    }

    private static HasMetadata object(ObjectNode object) throws JsonProcessingException {
        var kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        var type = TYPES.get(kind);
        if (type == null) {
            throw new AssertionError("unknown kind " + kind);
        }
        return STRICT.treeToValue(object, type);
    }

    /** Returns the objects of a kind. */
    static <T extends HasMetadata> List<T> all(List<HasMetadata> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the one object of a kind and name. */
    static <T extends HasMetadata> T only(List<HasMetadata> objects, Class<T> type, String name) {
        return all(objects, type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("twice " + name);
                })
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    /** Returns the labels and specifications of all pods that the objects lead to, by kind and name. */
    static Map<String, PodTemplateSpec> pods(List<HasMetadata> objects) {
        var pods = new LinkedHashMap<String, PodTemplateSpec>();
        for (var object : objects) {
            pod(object)
                    .ifPresent(pod -> pods.put(
                            object.getKind() + " " + object.getMetadata().getName(), pod));
        }
        return pods;
    }

    private static Optional<PodTemplateSpec> pod(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(deployment.getSpec().getTemplate());
        }
        if (object instanceof StatefulSet set) {
            return Optional.of(set.getSpec().getTemplate());
        }
        if (object instanceof Job job) {
            return Optional.of(job.getSpec().getTemplate());
        }
        if (object instanceof Pod pod) {
            return Optional.of(new PodTemplateSpec(pod.getMetadata(), pod.getSpec()));
        }
        return Optional.empty();
    }

    /** Returns the specification of the replicas. */
    static PodSpec replica(List<HasMetadata> objects) {
        return all(objects, Deployment.class).get(0).getSpec().getTemplate().getSpec();
    }
}
