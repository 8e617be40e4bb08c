package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A union of payload records, told apart by one field: read from the annotation that also makes the OpenAPI document.
 *
 * @param branches the record for each value of the discriminator; the value {@code null} stands for its absence
 */
record UnionShape(String discriminator, Map<String, Class<?>> branches, DiscriminatorInference inference) {

    private static final Map<Class<?>, UnionShape> KNOWN = new ConcurrentHashMap<>();
    private static final String ABSENT = "null";

    static UnionShape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, UnionShape::look);
    }

    private static UnionShape look(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        if (schema == null || schema.discriminatorProperty().isEmpty()) {
            throw new IllegalStateException(type + " names no discriminator in its @Schema");
        }
        var branches = new HashMap<String, Class<?>>();
        for (DiscriminatorMapping mapping : schema.discriminatorMapping()) {
            branches.put(mapping.value(), mapping.schema());
        }
        var inferred = type.getAnnotation(InferredDiscriminator.class);
        return new UnionShape(
                schema.discriminatorProperty(),
                Map.copyOf(branches),
                inferred == null ? null : Field.newInstance(inferred.value()));
    }

    /** Returns the value of the discriminator, given or inferred, or {@code null} if there is none. */
    String kindOf(ObjectNode object) {
        JsonNode said = object.get(discriminator);
        if (said == null || said.isNull()) {
            return kindOfAbsent(object);
        }
        if (isTruth()) {
            var truth = Values.truth(said, branches.containsKey(ABSENT));
            if (truth.isProblem()) {
                return said.toString();
            }
            return truth.bound() == null ? kindOfAbsent(object) : truth.bound().toString();
        }
        return said.isValueNode() ? said.asText() : said.toString();
    }

    private String kindOfAbsent(ObjectNode object) {
        String inferred = inference == null ? null : inference.infer(object);
        return inferred != null ? inferred : branches.containsKey(ABSENT) ? ABSENT : null;
    }

    /** Returns the problem of a discriminator that names no branch. */
    Values.Read problem(String kind) {
        return isTruth() ? Values.NOT_A_TRUTH : Values.Read.problem(ShapeCheck.INVALID_CHOICE, Values.notAChoice(kind));
    }

    /** Returns whether the discriminator is a truth value, which may be given in words. */
    private boolean isTruth() {
        return branches.containsKey("true");
    }
}
