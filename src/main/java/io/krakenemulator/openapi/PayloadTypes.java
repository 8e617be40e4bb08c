package io.krakenemulator.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.krakenemulator.validation.Composed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Finds the records, unions and enumerations of the application by the names of their schemas. */
final class PayloadTypes {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName COMPOSED = DotName.createSimple(Composed.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final String OURS = "io.krakenemulator.";

    private final IndexView index;
    private final Map<String, List<ClassInfo>> bySchemaName = new HashMap<>();

    PayloadTypes(IndexView index) {
        this.index = index;
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith(OURS) && (type.isRecord() || type.isEnum() || type.isInterface())) {
                bySchemaName
                        .computeIfAbsent(schemaName(type), name -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    /** Returns the name of the schema of one of our types. */
    String schemaName(Type type) {
        return schemaName(index.getClassByName(type.name()));
    }

    /** Returns the name of a type's schema. */
    static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /**
     * Returns the record behind a schema. Of several types with that name, it is the one whose every component the schema
     * has.
     */
    Optional<ClassInfo> record(String schemaName, Set<String> properties) {
        return bySchemaName.getOrDefault(schemaName, List.of()).stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> properties.containsAll(components(type).keySet()))
                .findFirst();
    }

    /** Returns the interface behind the schema of a union. */
    Optional<ClassInfo> union(String schemaName) {
        return bySchemaName.getOrDefault(schemaName, List.of()).stream()
                .filter(ClassInfo::isInterface)
                .findFirst();
    }

    /** Returns the enumeration of that class, if it is one of ours. */
    Optional<ClassInfo> enumeration(DotName type) {
        return Optional.ofNullable(index.getClassByName(type)).filter(ClassInfo::isEnum);
    }

    /** Returns the components of a record in their order, by their names on the wire. */
    static Map<String, FieldInfo> components(ClassInfo type) {
        var components = new LinkedHashMap<String, FieldInfo>();
        for (var component : type.recordComponentsInDeclarationOrder()) {
            FieldInfo field = type.field(component.name());
            AnnotationInstance renamed = field.declaredAnnotation(JSON_PROPERTY);
            String name = renamed == null || renamed.value() == null
                    ? SnakeCaseStrategy.INSTANCE.translate(component.name())
                    : renamed.value().asString();
            components.put(name, field);
        }
        return components;
    }

    /** Returns the annotations of a field, with those that its composed annotations stand for. */
    List<AnnotationInstance> annotations(FieldInfo field) {
        var all = new ArrayList<AnnotationInstance>();
        addAll(field.declaredAnnotations(), all);
        return all;
    }

    private void addAll(Collection<AnnotationInstance> annotations, List<AnnotationInstance> all) {
        for (AnnotationInstance annotation : annotations) {
            all.add(annotation);
            ClassInfo type = index.getClassByName(annotation.name());
            if (type != null && type.hasDeclaredAnnotation(COMPOSED)) {
                addAll(type.declaredAnnotations(), all);
            }
        }
    }

    /** Returns the constants of an enumeration as the wire has them. */
    static List<Object> constants(ClassInfo enumeration) {
        var constants = new ArrayList<>();
        for (FieldInfo constant : enumeration.enumConstants()) {
            AnnotationInstance renamed = constant.declaredAnnotation(JSON_PROPERTY);
            constants.add(
                    renamed == null || renamed.value() == null
                            ? constant.name()
                            : renamed.value().asString());
        }
        return constants;
    }
}
