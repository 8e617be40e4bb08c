package io.krakenemulator.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Removes the schemas that no operation refers to. The generator adds one for each annotated type. */
final class UsedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<String> used = new HashSet<>();
    private final Deque<String> toVisit = new ArrayDeque<>();

    UsedSchemas(OpenAPI document) {
        this.document = document;
    }

    void removeOthers() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            visitParameters(item.getParameters());
            item.getOperations().values().forEach(this::visit);
        }
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(response -> visit(response.getContent()));
        }
        while (!toVisit.isEmpty()) {
            visit(schemas.get(toVisit.pop()));
        }
        for (String name : Set.copyOf(schemas.keySet())) {
            if (!used.contains(name)) {
                document.getComponents().removeSchema(name);
            }
        }
    }

    private void visit(Operation operation) {
        visitParameters(operation.getParameters());
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> visit(response.getContent()));
    }

    private void visitParameters(Collection<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> visit(parameter.getSchema()));
        }
    }

    private void visit(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(mediaType -> visit(mediaType.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null) {
            return;
        }
        visitRef(schema.getRef());
        visitAll(schema.getProperties() == null ? null : schema.getProperties().values());
        visitAll(schema.getAllOf());
        visitAll(schema.getOneOf());
        visitAll(schema.getAnyOf());
        visit(schema.getNot());
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
            schema.getDiscriminator().getMapping().values().forEach(this::visitRef);
        }
    }

    private void visitAll(Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::visit);
        }
    }

    private void visitRef(String ref) {
        if (ref != null && ref.startsWith(PREFIX) && used.add(ref.substring(PREFIX.length()))) {
            toVisit.push(ref.substring(PREFIX.length()));
        }
    }
}
