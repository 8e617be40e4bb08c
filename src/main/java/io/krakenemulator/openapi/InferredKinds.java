package io.krakenemulator.openapi;

import io.krakenemulator.validation.InferredDiscriminator;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;

/** Requires the kind of each member of a union, also where the reader infers it: the published document does. */
final class InferredKinds {

    private static final DotName INFERRED = DotName.createSimple(InferredDiscriminator.class);

    private final PayloadTypes types;

    InferredKinds(PayloadTypes types) {
        this.types = types;
    }

    void require(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (types.union(name)
                    .filter(type -> type.hasDeclaredAnnotation(INFERRED))
                    .isPresent()) {
                requireKind(schema, schemas);
            }
        });
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
