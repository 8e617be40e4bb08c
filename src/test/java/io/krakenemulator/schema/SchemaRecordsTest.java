package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload type tells what each field is for, and is there in a native image. */
class SchemaRecordsTest {

    /** Records, enums and the unions of the wire; sealed interfaces that are none only hold shared questions. */
    static Stream<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.krakenemulator.schema")
                        .stream()
                        .filter(type -> !type.getPackageName().endsWith(".rules"))
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || type.isEnum() || isUnion(type));
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

    private static boolean isUnion(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return type.isSealed()
                && schema != null
                && !schema.discriminatorProperty().isEmpty();
    }

    /** The annotation is for fields, so it is found on the component's field and not on the component. */
    private static String description(Class<?> record, RecordComponent component) throws NoSuchFieldException {
        var schema = record.getDeclaredField(component.getName()).getAnnotation(Schema.class);
        return schema == null ? "" : schema.description();
    }
}
