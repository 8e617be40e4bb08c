package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/promises.md} names tests that there are. */
class PromisesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/promises.md");

    /** The last column of a table. */
    private static final Pattern KEPT_BY = Pattern.compile("\\|([^|]*)\\|\\s*$");

    private static final Pattern TEST = Pattern.compile("`(?:(?<type>[A-Z]\\w*))?\\.?(?<method>[a-z]\\w*)?`");

    @Test
    void everyTestThatKeepsAPromiseExists() throws IOException {
        Map<String, Set<String>> tests = tests();
        var missing = new ArrayList<String>();
        int named = 0;
        for (String line : Files.readAllLines(DOCUMENT)) {
            var column = KEPT_BY.matcher(line);
            if (!line.startsWith("| ") || !column.find()) {
                continue;
            }
            // A method alone is of the class before it.
            String type = null;
            for (var test : TEST.matcher(column.group(1)).results().toList()) {
                named++;
                type = test.group(1) == null ? type : test.group(1);
                Set<String> methods = tests.getOrDefault(type, Set.of());
                if (methods.isEmpty() || test.group(2) != null && !methods.contains(test.group(2))) {
                    missing.add(test.group());
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 50, "tests are found in the document at all: " + named);
    }

    /** Returns the methods of each class of tests, with those of the classes inside it. */
    private static Map<String, Set<String>> tests() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("io.krakenemulator")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(PromisesDocumentTest::isTest)
                        .collect(Collectors.groupingBy(
                                method -> outermost(method.getOwner()),
                                Collectors.mapping(JavaMethod::getName, Collectors.toSet())));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(PromisesDocumentTest::outermost).orElse(type.getSimpleName());
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .anyMatch(name -> name.endsWith("Test") || name.equals("TestFactory"));
    }
}
