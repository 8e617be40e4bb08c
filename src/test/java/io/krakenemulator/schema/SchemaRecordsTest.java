package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.constraint.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asserts that every payload type describes its fields and is registered for a native image. */
class SchemaRecordsTest {

    private static final String SCHEMA = "io.krakenemulator.schema";

    /**
     * Records, enums and unions of the wire: those that are registered, and the types of their components. Other types
     * here only answer questions about them.
     */
    static Stream<Class<?>> types() {
        Set<Class<?>> all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(SCHEMA).stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || type.isEnum() || isUnion(type))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var wire = all.stream()
                .filter(type -> type.isAnnotationPresent(RegisterForReflection.class))
                .collect(Collectors.toCollection(LinkedHashSet<Class<?>>::new));
        var held = wire.stream()
                .filter(Class::isRecord)
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .flatMap(component -> all.stream()
                        .filter(type -> component.getGenericType().getTypeName().contains(type.getTypeName())))
                .toList();
        wire.addAll(held);
        return wire.stream();
    }

    static Stream<Class<?>> records() {
        return types().filter(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesEveryComponent(Class<?> record) {
        assertAll(Stream.of(record.getRecordComponents())
                .map(component -> () -> assertFalse(
                        description(record, component).isBlank(), component.getName() + " has no description")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isRegisteredForReflection(Class<?> type) {
        assertNotNull(type.getAnnotation(RegisterForReflection.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isPublic(Class<?> type) {
        assertTrue(Modifier.isPublic(type.getModifiers()));
    }

    /** The validation library does not look into composed annotations, so it would check nothing there. */
    @Test
    void composedAnnotationsHaveNoConstraintsOfTheLibrary() {
        var wrong = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.krakenemulator").stream()
                        .filter(type -> type.isAnnotatedWith(Composed.class))
                        .filter(type -> type.isAnnotatedWith(Min.class)
                                || type.isAnnotatedWith(Max.class)
                                || type.isMetaAnnotatedWith(ErrorCode.class))
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertEquals(List.of(), wrong);
    }

    private static boolean isUnion(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return type.isSealed()
                && schema != null
                && !schema.discriminatorProperty().isEmpty();
    }

    /**
     * Returns the description of a component. Its annotation is on the component's field, or on a composed annotation
     * there.
     */
    private static String description(Class<?> record, RecordComponent component) throws NoSuchFieldException {
        var field = record.getDeclaredField(component.getName());
        return Stream.<AnnotatedElement>concat(
                        Stream.of(field),
                        Stream.of(field.getAnnotations())
                                .map(Annotation::annotationType)
                                .filter(type -> type.isAnnotationPresent(Composed.class)))
                .map(element -> element.getAnnotation(Schema.class))
                .filter(Objects::nonNull)
                .map(Schema::description)
                .findFirst()
                .orElse("");
    }
}
