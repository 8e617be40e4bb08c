package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.NullIn;
import io.krakenemulator.dialect.OnlyIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Reduces the answers of a document to those of one dialect. */
final class DialectAnswers {

    private static final DotName ANSWER = DotName.createSimple(Answer.class);
    private static final DotName ONLY_IN = DotName.createSimple(OnlyIn.class);
    private static final DotName NULL_IN = DotName.createSimple(NullIn.class);
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName STRING = DotName.createSimple(String.class);
    private static final String JSON = "application/json";

    private final IndexView index;
    private final PayloadTypes types;
    private final Dialect dialect;

    DialectAnswers(IndexView index, PayloadTypes types, Dialect dialect) {
        this.index = index;
        this.types = types;
        this.dialect = dialect;
    }

    void keep(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::keepFields);
        var operations = new LinkedHashMap<String, org.eclipse.microprofile.openapi.models.Operation>();
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> operations.put(operation.getOperationId(), operation)));
        for (AnnotationInstance answer : index.getAnnotationsWithRepeatable(ANSWER, index)) {
            if (isForDialect(answer.value("in"))) {
                var operation = operations.get(operationId(answer.target()));
                var status = answer.value("status").asString();
                replaceBody(operation.getResponses().getAPIResponse(status), answer);
            }
        }
    }

    private void keepFields(String name, Schema schema) {
        if (schema.getProperties() != null) {
            types.record(name, schema.getProperties().keySet()).ifPresent(type -> keepFields(type, schema));
        }
    }

    private void keepFields(ClassInfo type, Schema schema) {
        PayloadTypes.components(type).forEach((name, field) -> {
            if (!isForDialect(field, ONLY_IN)) {
                removeField(schema, name);
            } else if (!isForDialect(field, NULL_IN)) {
                forbidNull(schema.getProperties().get(name));
            }
        });
    }

    private boolean isForDialect(FieldInfo field, DotName statement) {
        AnnotationInstance stated = field.declaredAnnotation(statement);
        return stated == null || isForDialect(stated.value());
    }

    private boolean isForDialect(AnnotationValue dialects) {
        return List.of(dialects.asEnumArray()).contains(dialect.name());
    }

    /** The generator writes a nullable reference as a choice between the record and null. */
    private static void forbidNull(Schema property) {
        if (property.getAnyOf() != null) {
            property.getAnyOf().stream()
                    .map(Schema::getRef)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(property::setRef);
            property.setAnyOf(null);
        } else {
            property.removeType(Schema.SchemaType.NULL);
        }
    }

    private static void removeField(Schema schema, String name) {
        schema.removeProperty(name);
        if (schema.getRequired() != null && schema.getRequired().contains(name)) {
            schema.removeRequired(name);
            if (schema.getRequired().isEmpty()) {
                schema.setRequired(null);
            }
        }
    }

    private static String operationId(AnnotationTarget method) {
        return method.asMethod().annotation(OPERATION).value("operationId").asString();
    }

    private void replaceBody(APIResponse response, AnnotationInstance answer) {
        var bodies = new ArrayList<Schema>();
        Arrays.stream(answer.value("body").asClassArray()).map(this::schema).forEach(bodies::add);
        Schema body = bodies.get(0);
        if (bodies.size() > 1) {
            body = OASFactory.createSchema();
            var exclusive = answer.value("isExclusive");
            if (exclusive != null && exclusive.asBoolean()) {
                body.setOneOf(bodies);
            } else {
                body.setAnyOf(bodies);
            }
        }
        response.getContent().getMediaType(JSON).setSchema(body);
    }

    private Schema schema(Type type) {
        return type.name().equals(STRING)
                ? OASFactory.createSchema().addType(Schema.SchemaType.STRING)
                : OASFactory.createSchema().ref(types.schemaName(type));
    }
}
