package io.krakenemulator.cases;

import static io.krakenemulator.cases.RuleCases.expectedProblems;
import static io.krakenemulator.cases.RuleCases.reportedProblems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.krakenemulator.cases.RuleCases.CaseFile;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of checks that need one field only: constraints, and the checks of shape. */
class FieldCasesTest {

    private static final List<CaseFile> CONSTRAINTS = RuleCases.of("constraint");
    private static final List<CaseFile> SHAPES = RuleCases.of("shape");

    @TestFactory
    Stream<DynamicNode> constraints() {
        return CONSTRAINTS.stream().map(file -> cases(file, new Origin.Constraint(file.name())));
    }

    @TestFactory
    Stream<DynamicNode> shapes() {
        return SHAPES.stream().map(file -> cases(file, Origin.SHAPE));
    }

    private static DynamicNode cases(CaseFile file, Origin origin) {
        return dynamicContainer(
                file.name(),
                file.cases().stream().map(one -> dynamicTest(RuleCases.label(one), () -> check(file, one, origin))));
    }

    private static void check(CaseFile file, JsonNode one, Origin origin) {
        var payload = RuleCases.payload(file.fixture(), one);
        var result = RuleEngine.conclude(RuleCases.parse(file.fixture(), payload, one, RuleCases.facts(one)));
        assertEquals(expectedProblems(one), reportedProblems(result));
        result.problems().forEach(problem -> assertEquals(origin, problem.origin(), "origin of " + problem));
    }

    @Test
    void everyConstraintHasCases() {
        var declared = new ClassFileImporter()
                .importPackages("io.krakenemulator.validation.constraint").stream()
                        .filter(type -> type.isAnnotatedWith(ErrorCode.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertEquals(declared, names(CONSTRAINTS));
    }

    /** No payload has a query parameter. */
    @Test
    void everyCheckOfShapeHasCases() {
        assertEquals(
                Stream.of(ShapeCheck.values())
                        .filter(check -> check != ShapeCheck.UNKNOWN_PARAMETER)
                        .map(ShapeCheck::code)
                        .collect(Collectors.toSet()),
                names(SHAPES));
    }

    @Test
    void everyCheckHasANearMiss() {
        var without = Stream.concat(CONSTRAINTS.stream(), SHAPES.stream())
                .filter(file -> file.cases().stream()
                        .noneMatch(one -> expectedProblems(one).isEmpty()))
                .map(CaseFile::name)
                .toList();
        assertEquals(List.of(), without);
    }

    private static Set<String> names(List<CaseFile> files) {
        return files.stream().map(CaseFile::name).collect(Collectors.toSet());
    }
}
