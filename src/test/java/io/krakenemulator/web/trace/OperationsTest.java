package io.krakenemulator.web.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Test
    void operationsHaveTheirNamesOfTheDocuments() {
        var documented = new TreeMap<String, String>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.krakenemulator")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .forEach(method -> documented.put(
                                method.getOwner().getSimpleName() + "." + method.getName(),
                                method.getAnnotationOfType(Operation.class).operationId()));
        assertEquals(documented, new TreeMap<>(Operations.BY_METHOD));
    }

    @Test
    void servedPathsHaveNames() {
        assertEquals("openapi", Operations.ofPath("/openapi/guide.json"));
        assertEquals("docs", Operations.ofPath("/docs/"));
        assertEquals("graphql", Operations.ofPath("/v1/graphql/"));
        assertEquals("none", Operations.ofPath("/made-up"));
        assertEquals("none", Operations.ofPath(null));
    }
}
