package io.krakenemulator.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class ControlQueryFilterTest {

    private static List<String> parameters(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(ControlQueryFilterTest::name)
                .sorted()
                .toList();
    }

    private static String name(Parameter parameter) {
        var name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? parameter.getName() : name;
    }

    @Test
    void namesAreThoseOfTheResources() {
        var resources = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.krakenemulator.admin")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .toList();
        assertFalse(resources.isEmpty());
        Map<String, List<String>> declared = new TreeMap<>();
        resources.forEach(resource -> Stream.of(resource.getDeclaredMethods())
                .filter(method -> !parameters(method).isEmpty())
                .forEach(
                        method -> declared.put(resource.getSimpleName() + "." + method.getName(), parameters(method))));
        assertEquals(declared, new TreeMap<>(ControlQueryFilter.PARAMETERS));
    }
}
