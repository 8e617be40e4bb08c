package io.krakenemulator.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The jar of the engine is whole: its classes use each other and a few libraries, and nothing of the server. */
class EngineJarTest {

    private static final String ROOT = "io.krakenemulator.";

    /** The packages of the libraries that docs/spark.md lists, and of those that they bring along. */
    private static final List<String> LIBRARIES = List.of(
            "java.",
            "com.fasterxml.jackson.",
            "org.yaml.snakeyaml.",
            "jakarta.validation.",
            "org.hibernate.validator.",
            "org.jboss.logging.",
            "org.eclipse.microprofile.openapi.annotations.",
            "com.google.i18n.phonenumbers.",
            "com.google.re2j.");

    /** A JVM ignores annotations whose classes it does not find. */
    private static final List<String> ANNOTATIONS = List.of(
            "io.quarkus.runtime.annotations.RegisterForReflection",
            "io.quarkus.arc.All",
            "jakarta.enterprise.",
            "jakarta.inject.");

    @Test
    void classesOfTheJarUseNoOthers() throws Exception {
        var patterns = EngineJar.patterns();
        var strangers = new TreeSet<String>();
        int classes = 0;
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.krakenemulator")) {
            if (isIn(patterns, type.getName())) {
                classes++;
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !isAllowed(patterns, dependency))
                        .forEach(dependency -> strangers.add(type.getName() + " uses "
                                + dependency.getTargetClass().getName()));
            }
        }
        assertTrue(classes > 500, classes + " classes");
        assertEquals(
                new TreeSet<>(),
                strangers,
                "a class of ours has to be in the list of pom.xml, and must not use the server");
    }

    @Test
    void everyPatternFindsAFile() throws Exception {
        var found = new ArrayList<Path>();
        var classes = Path.of("target/classes");
        try (var files = Files.walk(classes)) {
            files.map(classes::relativize).forEach(found::add);
        }
        for (var pattern : EngineJar.patterns()) {
            assertTrue(found.stream().anyMatch(pattern::matches), pattern::toString);
        }
    }

    private static boolean isIn(List<PathMatcher> patterns, String name) {
        var file = Path.of(name.replace('.', '/') + ".class");
        return patterns.stream().anyMatch(pattern -> pattern.matches(file));
    }

    private static boolean isAllowed(List<PathMatcher> patterns, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        var name = target.getName();
        if (target.isPrimitive()) {
            return true;
        }
        return name.startsWith(ROOT)
                ? isIn(patterns, name)
                : LIBRARIES.stream().anyMatch(name::startsWith)
                        || ANNOTATIONS.stream().anyMatch(name::startsWith);
    }
}
