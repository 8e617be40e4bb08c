package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationResultTest {

    private static final int LIMIT = 2;

    private static Problem problem(String field) {
        return new Problem(Attr.ROOT.field(field), ShapeCheck.REQUIRED, "This field is required.");
    }

    private static ValidationResult<Void> result(String... fields) {
        var problems =
                List.of(fields).stream().map(ValidationResultTest::problem).toList();
        return new ValidationResult<>(null, JsonNodeFactory.instance.objectNode(), problems, problems.size(), LIMIT);
    }

    private static List<String> placesOf(ValidationResult<?> result) {
        return result.problems().stream()
                .map(problem -> problem.at().toString())
                .toList();
    }

    @Test
    void oneMoreProblemIsListedAtTheEnd() {
        var result = result("a").and(problem("state"));
        assertEquals(List.of("a", "state"), placesOf(result));
        assertEquals(2, result.found());
    }

    @Test
    void oneMoreProblemTakesTheLastPlaceOfAFullList() {
        var result = result("a", "b").and(problem("state"));
        assertEquals(List.of("a", "state"), placesOf(result));
        assertEquals(3, result.found());
        assertEquals("Invalid. The first 2 of 3 problems are listed.", ErrorFormat.countProblems("Invalid.", result));
    }

    @Test
    void moreProblemsThanTheLimitAreCounted() {
        var result = result("a").and(List.of(problem("b"), problem("c")));
        assertEquals(List.of("a", "b"), placesOf(result));
        assertEquals(3, result.found());
    }

    @Test
    void replacedProblemsKeepTheirNumber() {
        var result = result("a", "b").and(problem("state")).replaceProblems(List.of(problem("z")));
        assertEquals(List.of("z"), placesOf(result));
        assertEquals(3, result.found());
    }
}
