package io.krakenemulator.cases;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.util.List;

/** Every named rule of the code, found without a container. */
public final class Rules {

    private Rules() {}

    public static List<Rule<?>> all() {
        var found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.krakenemulator.schema");
        return found.stream()
                .filter(type -> type.isAnnotatedWith(Validates.class))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .<Rule<?>>map(Rules::create)
                .toList();
    }

    private static Rule<?> create(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Rule<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }
}
