package io.krakenemulator.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class ControlQueryFilterTest {

    private static List<String> parameters(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Stream.of(parameter.getType().getFields()).flatMap(field -> name(field, field.getName()))
                        : name(parameter, parameter.getName()))
                .sorted()
                .toList();
    }

    private static Stream<String> name(AnnotatedElement parameter, String otherwise) {
        return Stream.ofNullable(parameter.getAnnotation(RestQuery.class))
                .map(RestQuery::value)
                .map(name -> name.isEmpty() ? otherwise : name);
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
