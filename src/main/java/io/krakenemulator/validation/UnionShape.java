package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A union of payload records, read from the annotation that also serves the OpenAPI document. Either one field or their
 * form distinguishes the records.
 *
 * @param discriminator the field; {@code null} where the form tells them apart
 * @param branches the record for each value of the discriminator; the value {@code null} stands for its absence
 * @param forms the records that their form distinguishes
 */
record UnionShape(
        String discriminator, Map<String, Class<?>> branches, DiscriminatorInference inference, List<Shape> forms) {

    private static final Map<Class<?>, UnionShape> KNOWN = new ConcurrentHashMap<>();
    /** The key of the branch for an object without a discriminator. */
    static final String ABSENT = "null";

    static UnionShape of(Class<?> type) {
        var known = KNOWN.get(type);
        return known != null ? known : KNOWN.computeIfAbsent(type, UnionShape::look);
    }

    private static UnionShape look(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        if (schema == null || schema.oneOf().length == 0) {
            throw new IllegalStateException(type + " names no branches in its @Schema");
        } else if (schema.discriminatorProperty().isEmpty()) {
            var forms = Stream.of(schema.oneOf()).map(Shape::of).toList();
            return new UnionShape(null, Map.of(), null, forms);
        }
        var branches = new HashMap<String, Class<?>>();
        for (DiscriminatorMapping mapping : schema.discriminatorMapping()) {
            branches.put(mapping.value(), mapping.schema());
        }
        var inferred = type.getAnnotation(InferredDiscriminator.class);
        return new UnionShape(
                schema.discriminatorProperty(),
                Map.copyOf(branches),
                inferred == null ? null : Field.newInstance(inferred.value()),
                List.of());
    }

    /**
     * Returns the branch of a value where no field names it. For an object, that is the first record whose required
     * fields are there, or else the last. For any other value, it is the record that is a single value, if there is one.
     */
    Shape branchOfForm(JsonNode value) {
        Shape branch = null;
        for (var form : forms) {
            if (form.isSingleValue() != value.isObject()) {
                branch = form;
                if (form.isSingleValue() || form.hasRequiredFields(value)) {
                    break;
                }
            }
        }
        return branch == null ? forms.get(forms.size() - 1) : branch;
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

    /** Returns the values that the discriminator may have. */
    List<String> kinds() {
        return branches.keySet().stream().filter(kind -> !kind.equals(ABSENT)).toList();
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
