package io.krakenemulator.cases;

import static io.krakenemulator.cases.RuleCases.expectedProblems;
import static io.krakenemulator.cases.RuleCases.reportedProblems;
import static io.krakenemulator.cases.RuleCases.validate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.cases.RuleCases.CaseFile;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.ValidationResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of named rules: each rule by itself, then all rules together. */
class RuleCasesTest {

    private static final List<CaseFile> FILES = RuleCases.of("rule");

    private static final Map<String, Rule<?>> RULES = Rules.all().stream()
            .collect(Collectors.toMap(rule -> rule.getClass().getSimpleName(), Function.identity()));
    private static final RuleEngine ALL = new RuleEngine(new RuleBook(List.copyOf(RULES.values())));

    @TestFactory
    Stream<DynamicNode> cases() {
        return FILES.stream()
                .map(file -> dynamicContainer(
                        file.name(),
                        file.cases().stream().map(one -> dynamicTest(RuleCases.label(one), () -> check(file, one)))));
    }

    private static void check(CaseFile file, JsonNode one) {
        var name = file.name();
        var rule = RULES.get(name);
        assertTrue(rule != null, "There is no rule " + name);
        var expected = expectedProblems(one);
        var result = validate(new RuleEngine(new RuleBook(List.of(rule))), file.fixture(), one);
        assertEquals(expected, reportedProblems(result), name + " alone");
        for (var problem : result.problems()) {
            assertEquals(new Origin.NamedRule(name), problem.origin(), "origin of " + problem);
        }
        for (var entry : one.path("derived").properties()) {
            var value = result.cleaned().at("/" + entry.getKey().replace('.', '/'));
            assertEquals(
                    entry.getValue(),
                    value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value,
                    entry.getKey());
        }
        var together = new HashSet<>(reportedProblems(validate(ALL, file.fixture(), one)));
        assertTrue(together.containsAll(expected), () -> "All rules together report " + together);
    }

    @Test
    void fixturesViolateNoRule() {
        var unchanged = JsonNodeFactory.instance.objectNode();
        FILES.stream()
                .map(CaseFile::fixture)
                .distinct()
                .forEach(fixture ->
                        assertEquals(List.of(), reportedProblems(validate(ALL, fixture, unchanged)), fixture));
    }

    @Test
    void everyRuleHasCases() {
        assertEquals(FILES.stream().map(CaseFile::name).collect(Collectors.toSet()), RULES.keySet());
    }

    @Test
    void everyCodeIsProvoked() {
        var missing = new TreeSet<String>();
        RULES.forEach((name, rule) -> {
            for (var code : rule.getClass().getAnnotation(Validates.class).codes()) {
                missing.add(name + " " + code);
            }
        });
        for (var file : FILES) {
            file.cases().stream()
                    .flatMap(one -> expectedProblems(one).stream())
                    .forEach(pair -> missing.remove(file.name() + " " + pair.substring(0, pair.indexOf(' '))));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyRuleHasANearMiss() {
        var without = FILES.stream()
                .filter(file -> file.cases().stream()
                        .noneMatch(one -> expectedProblems(one).isEmpty()))
                .map(CaseFile::name)
                .toList();
        assertEquals(List.of(), without);
    }

    /** Readers of an answer must be able to tell its problems apart. */
    @Test
    void noAnswerHasTwoEqualProblems() {
        var equal = new TreeSet<String>();
        for (var file : FILES) {
            for (var one : file.cases()) {
                equal.addAll(findRepeated(validate(ALL, file.fixture(), one)));
                for (var list : DOUBLED) {
                    var payload = RuleCases.payload(file.fixture(), one);
                    if (payload.at(list) instanceof ArrayNode elements && !elements.isEmpty()) {
                        elements.add(elements.get(0).deepCopy());
                        equal.addAll(findRepeated(validate(ALL, file.fixture(), payload, one)));
                    }
                }
            }
        }
        assertEquals(Set.of(), equal);
    }

    /** Lists in which one more copy of an element repeats the element's problems. */
    private static final List<String> DOUBLED = List.of(
            "/supply_addresses",
            "/supply_addresses/0/meter_points",
            "/supply_addresses/0/meter_points/0/meters",
            "/supply_addresses/0/meter_points/0/agreements",
            "/supply_addresses/0/meter_points/0/meters/0/registers",
            "/contracts",
            "/customers",
            "/ledgers",
            "/payment_schedules",
            "/contribution_agreements",
            "/transactions");

    private static Set<String> findRepeated(ValidationResult<?> result) {
        var seen = new HashSet<String>();
        return result.problems().stream()
                .map(problem -> problem.code() + " " + problem.at() + " " + problem.detail())
                .filter(told -> !seen.add(told))
                .collect(Collectors.toSet());
    }
}
