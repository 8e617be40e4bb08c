package io.krakenemulator.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.cases.RuleCases.CaseFile;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Explainer;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every problem that a case provokes can be explained, and an explanation adds no problem and hides none. */
class ExplainedCasesTest {

    private static final RuleBook BOOK = new RuleBook(Rules.all());
    private static final RuleEngine ENGINE = new RuleEngine(BOOK);

    /** One case of a check, explained. */
    private record Explained(
            CaseFile file, JsonNode one, ValidationResult<?> ordinary, Explainer.Explained explained) {}

    private static List<Explained> all;

    @BeforeAll
    static void explainAll() {
        all = Stream.of("shape", "constraint", "rule")
                .flatMap(kind -> RuleCases.of(kind).stream())
                .filter(file -> RuleCases.typeOf(file.fixture()) != ReferenceDataDocument.class)
                .parallel()
                .flatMap(file -> choose(file).map(one -> explain(file, one)))
                .toList();
    }

    /** The first case with a problem: more of them would take longer and show nothing new. */
    private static Stream<JsonNode> choose(CaseFile file) {
        return file.cases().stream()
                .filter(one -> !RuleCases.expectedProblems(one).isEmpty())
                .limit(1);
    }

    private static Explained explain(CaseFile file, JsonNode one) {
        var payload = RuleCases.payload(file.fixture(), one);
        var ordinary = RuleCases.validate(ENGINE, file.fixture(), payload, one);
        return new Explained(file, one, ordinary, explain(file.fixture(), payload, one));
    }

    private static Explainer.Explained explain(String fixture, JsonNode payload, JsonNode one) {
        var facts = RuleCases.facts(one);
        boolean strict = one.path("strict").asBoolean();
        var reader = (strict ? RuleCases.STRICT_READER : RuleCases.READER).keepBrokenObjects();
        var type = RuleCases.typeOf(fixture);
        var parsed = payload.isArray() ? reader.readList(payload, type, facts) : reader.read(payload, type, facts);
        var result = ENGINE.run(parsed, facts, strict);
        return new Explainer(BOOK, reader, strict).explain(parsed, type, payload.isArray(), facts, result.problems());
    }

    private static String describe(Problem problem) {
        return problem.code() + " " + problem.at() + " " + problem.detail() + " " + problem.origin();
    }

    @Test
    void explanationHasTheProblemsOfTheOrdinaryValidation() {
        var checks = new HashSet<String>();
        for (var one : all) {
            checks.add(one.file().name());
            assertEquals(
                    one.ordinary().problems().stream()
                            .map(ExplainedCasesTest::describe)
                            .toList(),
                    one.explained().problems().stream()
                            .map(explanation -> describe(explanation.problem()))
                            .toList(),
                    one.file().name());
        }
        assertTrue(checks.size() > 300, "only " + checks.size() + " checks are explained");
    }

    /** The others are about what is missing: there is no value to change. */
    @Test
    void mostProblemsOfRulesNameTheValuesThatTheyDependOn() {
        int problems = 0;
        var without = new TreeSet<String>();
        for (var one : all) {
            for (var explanation : one.explained().problems()) {
                if (explanation.problem().origin() instanceof Origin.NamedRule) {
                    problems++;
                    if (explanation.compared().isEmpty()) {
                        without.add(describe(explanation.problem()));
                    }
                }
            }
        }
        assertTrue(without.size() * 20 < problems, without.size() + " of " + problems + ": " + without);
    }

    @Test
    void everyPlaceOfAFieldHasAForm() {
        for (var one : all) {
            for (var explanation : one.explained().problems()) {
                var problem = explanation.problem();
                if (!(problem.origin() instanceof Origin.NamedRule)
                        && !Attr.WHOLE_OBJECT.equals(problem.at().toString())) {
                    assertNotNull(explanation.form(), describe(problem));
                }
            }
        }
    }

    @Test
    void ruleIsSkippedOnlyForABrokenPlace() {
        for (var one : all) {
            var places = one.ordinary().problems().stream()
                    .filter(problem -> !(problem.origin() instanceof Origin.NamedRule))
                    .map(problem -> problem.at().toString())
                    .collect(Collectors.toSet());
            for (var rule : one.explained().rules()) {
                var because = rule.because().stream().map(Attr::toString).collect(Collectors.toSet());
                assertEquals(
                        rule.skipped() == rule.checkedAnyway(),
                        because.isEmpty(),
                        one.file().name() + ": " + rule);
                assertTrue(places.containsAll(because), one.file().name() + ": " + rule);
            }
        }
    }
}
