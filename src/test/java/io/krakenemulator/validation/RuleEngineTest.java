package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Tests when rules run, and how their problems are reported. */
class RuleEngineTest {

    record Tree(@Alias("kind") String species, List<Branch> branches) {}

    record Branch(@NotNull Integer length, List<Leaf> leaves) {}

    record Leaf(String colour) {}

    @Validates(value = Tree.class, says = "A tree.", source = Source.OURS, codes = "no_tree")
    static class NoTree implements Rule<Tree> {
        @Override
        public void check(Tree tree, Facts facts, Problems problems) {
            problems.add("no_tree", "a tree");
            problems.at("species").add("no_tree", "its species");
        }
    }

    @Validates(value = Branch.class, says = "A branch.", source = Source.OURS, codes = "no_branch")
    static class NoBranch implements Rule<Branch> {
        @Override
        public void check(Branch branch, Facts facts, Problems problems) {
            problems.at("length").add("no_branch", "a branch");
        }
    }

    @Validates(value = Leaf.class, says = "A leaf.", source = Source.OURS, codes = "no_red_leaf", strictOnly = true)
    static class NoRedLeaf implements Rule<Leaf> {
        @Override
        public void check(Leaf leaf, Facts facts, Problems problems) {
            if ("red".equals(leaf.colour())) {
                problems.at("colour").add("no_red_leaf", "a red leaf");
            }
        }
    }

    @Validates(value = Leaf.class, says = "A liar.", source = Source.OURS, codes = "declared")
    static class Liar implements Rule<Leaf> {
        @Override
        public void check(Leaf leaf, Facts facts, Problems problems) {
            problems.add("undeclared", "never said so");
        }
    }

    private static List<String> validate(String payload, boolean strict, Rule<?>... rules)
            throws JsonProcessingException {
        var validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        var parsed = new PayloadReader(validator, 100)
                .read(new ObjectMapper().readTree(payload.replace('\'', '"')), Tree.class, (list, value) -> true);
        return new RuleEngine(new RuleBook(List.of(rules)))
                .run(parsed, null, strict).problems().stream()
                        .map(problem -> problem.code() + " " + problem.at())
                        .toList();
    }

    @Test
    void ordersProblemsAsThePayloadInTheCallersSpelling() throws Exception {
        assertEquals(
                List.of(
                        "no_tree kind",
                        "no_branch branches.0.length",
                        "no_branch branches.1.length",
                        "no_tree non_field_errors"),
                validate("{'kind':'oak','branches':[{'length':1},{'length':2}]}", false, new NoTree(), new NoBranch()));
    }

    @Test
    void brokenPartSilencesOnlyRulesOfObjectsAboveIt() throws Exception {
        assertEquals(
                List.of("required branches.0.length", "no_branch branches.1.length"),
                validate("{'branches':[{},{'length':2}]}", false, new NoTree(), new NoBranch()));
    }

    @Test
    void failingRuleSilencesNoOther() throws Exception {
        assertEquals(
                List.of(
                        "no_branch branches.0.length",
                        "no_red_leaf branches.0.leaves.0.colour",
                        "no_tree species",
                        "no_tree non_field_errors"),
                validate(
                        "{'branches':[{'length':1,'leaves':[{'colour':'red'}]}]}",
                        true,
                        new NoTree(),
                        new NoBranch(),
                        new NoRedLeaf()));
    }

    @Test
    void strictRulesRunInStrictSandboxesOnly() throws Exception {
        assertEquals(
                List.of(), validate("{'branches':[{'length':1,'leaves':[{'colour':'red'}]}]}", false, new NoRedLeaf()));
    }

    @Test
    void ruleThatReportsAnUndeclaredCodeFails() {
        assertThrows(
                IllegalStateException.class,
                () -> validate("{'branches':[{'length':1,'leaves':[{}]}]}", false, new Liar()));
    }
}
