package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload type of the account side tells what each field is for, and is there in a native image. */
class AccountSideRecordsTest {

    private static final String[] PACKAGES = {
        "io.krakenemulator.schema.account",
        "io.krakenemulator.schema.billing",
        "io.krakenemulator.schema.business",
        "io.krakenemulator.schema.customer",
        "io.krakenemulator.schema.payment"
    };

    static Stream<Class<?>> types() {
        return new ClassFileImporter()
                .importPackages(PACKAGES).stream()
                        .filter(type -> !type.getPackageName().endsWith(".rules"))
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || type.isEnum() || type.isSealed());
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

    /** The annotation is for fields, so it is found on the component's field and not on the component. */
    private static String description(Class<?> record, RecordComponent component) throws NoSuchFieldException {
        var schema = record.getDeclaredField(component.getName()).getAnnotation(Schema.class);
        return schema == null ? "" : schema.description();
    }
}
