package io.krakenemulator.openapi;

import io.krakenemulator.validation.InferredDiscriminator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;

/** States the kind of unions for which the reader infers an absent kind. */
final class InferredKinds {

    private static final DotName INFERRED = DotName.createSimple(InferredDiscriminator.class);

    private final PayloadTypes types;

    InferredKinds(PayloadTypes types) {
        this.types = types;
    }

    /** Requires the kind, as the published document does. */
    void require(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        unions(schemas).forEach(union -> requireKind(union, schemas));
    }

    /** Lets the kind be left out. A value without it may fit several members. */
    void infer(OpenAPI document) {
        unions(document.getComponents().getSchemas()).forEach(union -> {
            union.setAnyOf(union.getOneOf());
            union.setOneOf(null);
        });
    }

    /**
     * Removes the discriminators of all unions: the values of the members tell them apart as well. Some generators make one class
     * of a union, and take its members for subtypes, which they are not.
     */
    static void removeDiscriminators(OpenAPI document) {
        document.getComponents().getSchemas().values().forEach(schema -> schema.setDiscriminator(null));
    }

    private List<Schema> unions(Map<String, Schema> schemas) {
        return schemas.entrySet().stream()
                .filter(schema -> types.union(schema.getKey())
                        .filter(type -> type.hasDeclaredAnnotation(INFERRED))
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void requireKind(Schema union, Map<String, Schema> schemas) {
        String kind = union.getDiscriminator().getPropertyName();
        union.getOneOf().stream()
                .map(Schema::getRef)
                .map(reference -> schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
                .filter(member -> !member.getRequired().contains(kind))
                .forEach(member -> member.addRequired(kind));
    }
}
